/** Spring Boot auto-configuration of functions that take commands from a queue. */
@NullMarked
package dev.tandem.queue.autoconfigure;

import org.jspecify.annotations.NullMarked;
