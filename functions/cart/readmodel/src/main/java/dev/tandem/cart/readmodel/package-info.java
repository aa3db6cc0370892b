/** The cart's read model: its projection, its rows in PostgreSQL and the queries over them. */
@NullMarked
package dev.tandem.cart.readmodel;

import org.jspecify.annotations.NullMarked;
