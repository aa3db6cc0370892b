package dev.tandem.cart.readmodel;

/** The texts of the column {@code status} and of the view's field. */
final class CartStatus {

    static final String OPEN = "open";
    static final String CHECKED_OUT = "checked_out";

    private CartStatus() {}
}
