/** How messages of SQS come to a function: batches, their events, and what the answers mean. */
@NullMarked
package dev.tandem.harness.aws.queue.internal;

import org.jspecify.annotations.NullMarked;
