package dev.tandem.core.result;

/**
 * One thing that is wrong with a request.
 *
 * @param field the path of the field, such as {@code item.quantity}; empty for the request itself
 * @param message what was wrong and what is allowed
 */
public record Violation(String field, String message) {}
