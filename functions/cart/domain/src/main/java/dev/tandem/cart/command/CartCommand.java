package dev.tandem.cart.command;

/** What one may ask of a cart. Component names are the names in JSON. */
public sealed interface CartCommand
        permits CreateCart, AddCartItem, ChangeCartItemQuantity, RemoveCartItem, CheckOutCart {

    /** Which cart is asked. */
    String cartId();
}
