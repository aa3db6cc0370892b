/** Commands: what one may ask of a cart. */
@NullMarked
package dev.tandem.cart.command;

import org.jspecify.annotations.NullMarked;
