package dev.tandem.core.check;

import dev.tandem.core.store.AggregateType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What ids have to be: what is wrong with one and what is allowed, if anything is. */
final class IdRules {

    private static final int MAX_MESSAGE_ID = 256;

    /** DynamoDB, "Quotas": a partition key has 1 to 2048 bytes. */
    private static final int MAX_KEY = 2048;

    private IdRules() {}

    static Optional<String> messageId(String value) {
        return value.isBlank() || value.length() > MAX_MESSAGE_ID
                ? Optional.of("must be a text of 1 to %s characters".formatted(MAX_MESSAGE_ID))
                : Optional.empty();
    }

    static Optional<String> key(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= MAX_KEY
                ? Optional.empty()
                : Optional.of(
                        "has %s bytes: must have 1 to %s, as UTF-8".formatted(bytes, MAX_KEY));
    }

    static Optional<String> id(String value) {
        return AggregateType.isId(value) ? Optional.empty() : Optional.of(AggregateType.ID_RULE);
    }
}
