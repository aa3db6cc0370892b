/** What each field of a cart may hold, and how much. */
@NullMarked
package dev.tandem.cart.rule;

import org.jspecify.annotations.NullMarked;
