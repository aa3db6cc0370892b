package dev.tandem.cart.rule;

import java.math.BigDecimal;

/** The limits of a cart. Each message about one carries its number. */
public final class CartLimits {

    /** How many different items a cart holds. */
    public static final int MAX_ITEMS = 100;

    /** The least of one item. */
    public static final int MIN_QUANTITY = 1;

    /** The most of one item. */
    public static final int MAX_QUANTITY = 999;

    /** How long an item's name is, in Unicode code points. */
    public static final int MAX_NAME_LENGTH = 200;

    /** How long the owner's id is, in Unicode code points. */
    public static final int MAX_USER_ACCOUNT_ID_LENGTH = 128;

    /** What one piece costs at most, in any currency. */
    public static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999999");

    private CartLimits() {}
}
