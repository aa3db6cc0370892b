package dev.tandem.core.result;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param field the path of the field, such as {@code item.quantity}; empty for the request itself
 * @param message what was wrong and what is allowed
 */
public record Violation(String field, String message) {

    /** How many are told of one request, and kept: a request may have as many as it has bytes. */
    public static final int MOST_TOLD = 100;

    /** The first ones, which are told. */
    static List<Violation> told(List<Violation> violations) {
        return List.copyOf(violations.subList(0, Math.min(violations.size(), MOST_TOLD)));
    }
}
