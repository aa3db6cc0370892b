/** What can be asked about carts, and what is answered. Component names are the names in JSON. */
@NullMarked
package dev.tandem.cart.readmodel.view;

import org.jspecify.annotations.NullMarked;
