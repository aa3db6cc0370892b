/**
 * The shopping cart as a pure decider: its commands, events and states, and the rules between them.
 * What exists is valid: each value checks itself where it is made, and names every field that is
 * wrong.
 */
@NullMarked
package dev.tandem.cart;

import org.jspecify.annotations.NullMarked;
