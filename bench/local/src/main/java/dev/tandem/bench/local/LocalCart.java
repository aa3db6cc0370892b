package dev.tandem.bench.local;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cart in the local application.
 *
 * @param application that is called
 * @param cartId of a cart with one item
 */
record LocalCart(LocalApplication application, String cartId) {

    private static final Pattern VERSION =
            Pattern.compile("\"(?:version|lastSequenceNumber)\":(\\d+)");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A new one. */
    static LocalCart created(LocalApplication application, String cartId) {
        LocalCart cart = new LocalCart(application, cartId);
        cart.command("createCart", ",\"userAccountId\":\"mia\"");
        cart.command(
                "addCartItem",
                ",\"item\":{\"itemId\":\"item-0\",\"name\":\"Green tea\",\"quantity\":1,"
                        + "\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}");
        return cart;
    }

    /**
     * The quantity of its item.
     *
     * @return the version that it has then
     */
    long change(int quantity) {
        return command(
                "changeCartItemQuantity",
                ",\"itemId\":\"item-0\",\"quantity\":%s".formatted(quantity));
    }

    /** Asks for its row, until it has this version. */
    void awaitRow(long version) {
        long begin = System.nanoTime();
        while (version(application.call("getCart", event(""))) < version) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException(
                        "No row of version %s after %s".formatted(version, LONGEST));
            }
        }
    }

    private long command(String function, String fields) {
        String answer = application.call(function, event(fields));
        long version = version(answer);
        if (version == 0) {
            throw new IllegalStateException(answer);
        }
        return version;
    }

    private String event(String fields) {
        return "{\"cartId\":\"%s\"%s}".formatted(cartId, fields);
    }

    /** 0 where there is none, such as in an answer that the cart is not there yet. */
    private static long version(String answer) {
        Matcher version = VERSION.matcher(answer);
        return version.find() ? Long.parseLong(version.group(1)) : 0;
    }
}
