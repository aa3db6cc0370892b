/** Results: what a command or a query answers, accepted or one of the problems. */
@NullMarked
package dev.tandem.core.result;

import org.jspecify.annotations.NullMarked;
