/** What pollers have in common, whatever they poll: how they are directed, and what they report. */
@NullMarked
package dev.tandem.harness.aws.stream.internal.poller;

import org.jspecify.annotations.NullMarked;
