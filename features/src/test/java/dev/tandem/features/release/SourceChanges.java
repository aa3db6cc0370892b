package dev.tandem.features.release;

import java.util.List;
import java.util.Map;

/**
 * What the next release has otherwise: its carts remember how often they were changed, and after so
 * many changes nothing more is added. So a state has a field more, its fold is another, and a rule
 * depends on both.
 */
final class SourceChanges {

    private static final int MOST_CHANGES = 6;

    /**
     * @param old stands once in today's source
     */
    record Replacement(String old, String now) {}

    /** By source file, below the folder of the cart. */
    static final Map<String, List<Replacement>> ALL =
            Map.of(
                    "domain/src/main/java/dev/tandem/cart/state/OpenCart.java",
                    List.of(
                            to(
                                    "List<CartItem> items) implements",
                                    "List<CartItem> items, int changes) implements"),
                            to(
                                    "Stream.of(item)).toList()",
                                    "Stream.of(item)).toList(), changes + 1"),
                            to(
                                    "? item : own)\n                        .toList()",
                                    "? item : own).toList(), changes + 1"),
                            to(
                                    "!own.equals(item)).toList()",
                                    "!own.equals(item)).toList(), changes + 1")),
                    "domain/src/main/java/dev/tandem/cart/CartEvolution.java",
                    List.of(
                            to(
                                    "created.userAccountId(), List.of()",
                                    "created.userAccountId(), List.of(), 0")),
                    "domain/src/main/java/dev/tandem/cart/CartDecider.java",
                    List.of(
                            to(
                                    "case AddCartItem add -> add(add, cart);",
                                    """
                                    case AddCartItem _ when cart.changes() >= %s ->
                                            Decision.reject("too_many_changes", "changed %s times");
                                    case AddCartItem add -> add(add, cart);
                                    """
                                            .formatted(MOST_CHANGES, MOST_CHANGES))),
                    "commands/src/main/java/dev/tandem/cart/commands/CartAttributes.java",
                    List.of(
                            to(
                                    "cartItems, String status)",
                                    "cartItems, String status, int changes)"),
                            to("open.items(), OPEN", "open.items(), OPEN, open.changes()"),
                            to("out.items(), CHECKED_OUT", "out.items(), CHECKED_OUT, 0"),
                            to(
                                    "OpenCart(userAccountId, cartItems)",
                                    "OpenCart(userAccountId, cartItems, changes)")));

    private SourceChanges() {}

    private static Replacement to(String old, String now) {
        return new Replacement(old, now);
    }

    /**
     * A source as the next release has it.
     *
     * @throws IllegalStateException if today's has become another one than this class knows
     */
    static String applied(String file, String source) {
        String changed = source;
        for (Replacement replacement : ALL.getOrDefault(file, List.of())) {
            int at = changed.indexOf(replacement.old());
            if (at < 0 || changed.indexOf(replacement.old(), at + 1) >= 0) {
                throw new IllegalStateException(
                        "%s has '%s' not once: change SourceChanges with it"
                                .formatted(file, replacement.old()));
            }
            changed = changed.replace(replacement.old(), replacement.now());
        }
        return changed;
    }
}
