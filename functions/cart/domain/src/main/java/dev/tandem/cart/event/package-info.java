/**
 * Events: what happened to a cart. Each is kept for ever, and is a fact: it checks that it is
 * whole, and no limit. Limits are for commands, and may be others one day.
 */
@NullMarked
package dev.tandem.cart.event;

import org.jspecify.annotations.NullMarked;
