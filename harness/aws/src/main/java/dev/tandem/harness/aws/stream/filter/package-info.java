/** Which records an event source mapping passes on. */
@NullMarked
package dev.tandem.harness.aws.stream.filter;

import org.jspecify.annotations.NullMarked;
