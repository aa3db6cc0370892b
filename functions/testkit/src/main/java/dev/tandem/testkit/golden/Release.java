package dev.tandem.testkit.golden;

/**
 * A version of an event that has been written at some time.
 *
 * @param eventType such as {@code cart_item_added}
 * @param eventVersion from 1
 * @param isNewest whether today's code writes it
 */
public record Release(String eventType, int eventVersion, boolean isNewest) {

    String fileName() {
        return "%s.v%s.json".formatted(eventType, eventVersion);
    }

    @Override
    public String toString() {
        return "%s version %s".formatted(eventType, eventVersion);
    }
}
