package dev.tandem.queue;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Result;

/**
 * A message that was carried out, or refused for good.
 *
 * @param metadata what came with its command
 */
record AnsweredMessage(CommandMessage message, Metadata metadata, Result result) {

    String commandId() {
        return metadata.commandId().orElseGet(message::commandId);
    }
}
