package dev.tandem.cart;

/** The cart before its creation. */
public record NoCart() implements Cart {}
