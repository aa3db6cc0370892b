/** Events: what happened to a cart. Each is kept for ever. */
@NullMarked
package dev.tandem.cart.event;

import org.jspecify.annotations.NullMarked;
