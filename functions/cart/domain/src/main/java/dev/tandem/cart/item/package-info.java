/** What lies in a cart, and what it costs. */
@NullMarked
package dev.tandem.cart.item;

import org.jspecify.annotations.NullMarked;
