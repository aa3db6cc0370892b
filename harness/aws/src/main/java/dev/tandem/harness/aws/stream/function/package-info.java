/** Whom an event source mapping calls: the function, and the destination of what it gave up. */
@NullMarked
package dev.tandem.harness.aws.stream.function;

import org.jspecify.annotations.NullMarked;
