package dev.tandem.core.event;

import java.util.Map;

/**
 * An event as it is recorded.
 *
 * @param name of its type, such as {@code cart_item_added}
 * @param version of its body
 * @param body its JSON object, as {@link Upcaster} describes it
 */
public record EventBody(String name, int version, Map<String, Object> body) {}
