/** Metrics of functions that take commands from a queue. */
@NullMarked
package dev.tandem.queue.metric;

import org.jspecify.annotations.NullMarked;
