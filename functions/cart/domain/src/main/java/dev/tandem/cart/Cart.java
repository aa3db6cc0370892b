package dev.tandem.cart;

/** The states of a cart. */
public sealed interface Cart permits NoCart, OpenCart, CheckedOutCart {}
