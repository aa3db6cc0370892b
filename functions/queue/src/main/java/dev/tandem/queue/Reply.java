package dev.tandem.queue;

import java.nio.charset.StandardCharsets;

/**
 * What is told of a message.
 *
 * @param message which
 * @param body JSON
 */
record Reply(CommandMessage message, String body) {

    static Reply to(AnsweredMessage answered) {
        return new Reply(answered.message(), ReplyJson.of(answered));
    }

    String group() {
        return message.groupId();
    }

    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
