package dev.tandem.cart.state;

/** The states of a cart. */
public sealed interface Cart permits NoCart, OpenCart, CheckedOutCart {}
