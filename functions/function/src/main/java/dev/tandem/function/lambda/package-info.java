/** Functions as Lambda calls them: the bytes of an event in, the bytes of an answer out. */
@NullMarked
package dev.tandem.function.lambda;

import org.jspecify.annotations.NullMarked;
