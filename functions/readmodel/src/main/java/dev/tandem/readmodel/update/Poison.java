package dev.tandem.readmodel.update;

/**
 * An event that can't get into the read model.
 *
 * @param sequenceNumber which
 * @param cause why
 */
public record Poison(long sequenceNumber, RuntimeException cause) {

    /** Why, in words that are fit for a log and a table: without what the event holds. */
    public String reason() {
        return Reason.of(cause);
    }
}
