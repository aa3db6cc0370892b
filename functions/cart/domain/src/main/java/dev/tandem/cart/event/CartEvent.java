package dev.tandem.cart.event;

/** What has happened to a cart. Component names are the names in the event's body. */
public sealed interface CartEvent
        permits CartCreated,
                CartItemAdded,
                CartItemQuantityChanged,
                CartItemRemoved,
                CartCheckedOut {}
