/** The cart's command functions. */
@NullMarked
package dev.tandem.cart.commands;

import org.jspecify.annotations.NullMarked;
