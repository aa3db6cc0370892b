/** The cart's audit as a Lambda artifact. */
@NullMarked
package dev.tandem.cart.upkeep;

import org.jspecify.annotations.NullMarked;
