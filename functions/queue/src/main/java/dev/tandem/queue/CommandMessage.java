package dev.tandem.queue;

import java.util.Map;
import java.util.Optional;

/**
 * A message that wants a command.
 *
 * @param messageId SQS's own
 * @param groupId its {@code MessageGroupId}
 * @param body the request, as over HTTP
 * @param said what its sender said beside it
 * @param receives how often it came, this time too
 */
record CommandMessage(
        String messageId, String groupId, String body, MessageAttributes said, int receives) {

    /** Which message it was at first: who moves one to another queue makes a new one of it. */
    static final String FIRST_ID = "firstMessageId";

    private static final String COMMAND = "command";

    /** Which command it wants. */
    Optional<String> command() {
        return Optional.ofNullable(attributes().get(COMMAND));
    }

    /** What its sender said by texts. */
    Map<String, String> attributes() {
        return said.texts();
    }

    String firstId() {
        return attributes().getOrDefault(FIRST_ID, messageId);
    }

    /**
     * What tells it from others where its sender says no commandId: the same each time it comes.
     */
    String commandId() {
        return "sqs-" + firstId();
    }
}
