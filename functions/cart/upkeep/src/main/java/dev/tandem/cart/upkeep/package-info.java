/** The upkeep of both sides of the cart: audit, redrive, rebuild, who is parked, migration. */
@NullMarked
package dev.tandem.cart.upkeep;

import org.jspecify.annotations.NullMarked;
