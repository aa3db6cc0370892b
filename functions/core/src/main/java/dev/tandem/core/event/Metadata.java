package dev.tandem.core.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What travels from a command to its events besides their content. Each part is optional.
 *
 * @param commandIdOrNull names the command; with it, the command is applied once within the
 *     deduplication window
 * @param correlationIdOrNull names the business conversation that the command belongs to
 * @param causationIdOrNull names the message that caused the command
 * @param traceparentOrNull W3C trace context
 */
public record Metadata(
        @Nullable String commandIdOrNull,
        @Nullable String correlationIdOrNull,
        @Nullable String causationIdOrNull,
        @Nullable String traceparentOrNull) {

    /** Metadata without any part. */
    public static final Metadata NONE = new Metadata(null, null, null, null);

    public Optional<String> commandId() {
        return Optional.ofNullable(commandIdOrNull);
    }

    public Optional<String> correlationId() {
        return Optional.ofNullable(correlationIdOrNull);
    }

    public Optional<String> causationId() {
        return Optional.ofNullable(causationIdOrNull);
    }

    public Optional<String> traceparent() {
        return Optional.ofNullable(traceparentOrNull);
    }
}
