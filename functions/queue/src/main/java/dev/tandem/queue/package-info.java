/** Commands that come from an SQS FIFO queue, and replies to another one. */
@NullMarked
package dev.tandem.queue;

import org.jspecify.annotations.NullMarked;
