package dev.tandem.cart.event;

/** The cart was closed for good. */
public record CartCheckedOut() implements CartEvent {}
