package dev.tandem.cart.state;

/** The cart before its creation. */
public record NoCart() implements Cart {}
