package dev.tandem.cart;

/** The cart was closed for good. */
public record CartCheckedOut() implements CartEvent {}
