/** Cold starts: of the cart's functions on either face, against a plain handler. */
@NullMarked
package dev.tandem.bench.start;

import org.jspecify.annotations.NullMarked;
