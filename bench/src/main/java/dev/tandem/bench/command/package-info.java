/** Commands: the calls of the SDK by hand, the handler, and the function as it is deployed. */
@NullMarked
package dev.tandem.bench.command;

import org.jspecify.annotations.NullMarked;
