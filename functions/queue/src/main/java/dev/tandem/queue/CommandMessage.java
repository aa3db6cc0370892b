package dev.tandem.queue;

import java.util.Map;
import java.util.Optional;

/**
 * A message that wants a command.
 *
 * @param messageId SQS's own
 * @param groupId its {@code MessageGroupId}
 * @param body the request, as over HTTP
 * @param attributes what its sender said beside it
 */
record CommandMessage(
        String messageId, String groupId, String body, Map<String, String> attributes) {

    private static final String COMMAND = "command";

    /** Which command it wants. */
    Optional<String> command() {
        return Optional.ofNullable(attributes.get(COMMAND));
    }

    /**
     * What tells it from others where its sender says no commandId: the same each time it comes.
     */
    String commandId() {
        return "sqs-" + messageId;
    }
}
