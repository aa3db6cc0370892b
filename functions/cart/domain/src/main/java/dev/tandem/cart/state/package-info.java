/** States: what a cart can be. */
@NullMarked
package dev.tandem.cart.state;

import org.jspecify.annotations.NullMarked;
