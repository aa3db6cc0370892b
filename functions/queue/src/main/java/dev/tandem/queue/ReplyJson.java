package dev.tandem.queue;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.json.TandemModule;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a reply says: which message and command it is to, and the result as over HTTP. */
final class ReplyJson {

    /** Of a message, as every queue takes it. */
    static final int MOST_BYTES = 256 * 1024;

    /** Of a command's name, and of its id; a sender may say more than a queue takes. */
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new TandemModule())
                    // SQS takes no message with some characters that a refused request may have
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private ReplyJson() {}

    static String of(AnsweredMessage answered) {
        JsonNode result = JSON.valueToTree(answered.result());
        String whole = text(answered, result, Integer.MAX_VALUE);
        if (bytes(whole) <= MOST_BYTES) {
            return whole;
        }
        String named = text(answered, result, LONGEST_NAME);
        return bytes(named) <= MOST_BYTES
                ? named
                : text(answered, shortened(answered.result(), bytes(named)), LONGEST_NAME);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * @param longest a name that is longer is left out
     */
    private static String text(AnsweredMessage answered, JsonNode result, int longest) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("messageId", answered.message().messageId());
        Optional.of(answered.commandId())
                .filter(id -> id.length() <= longest)
                .ifPresent(id -> reply.put("commandId", id));
        answered.metadata().correlationId().ifPresent(id -> reply.put("correlationId", id));
        answered.message()
                .command()
                .filter(name -> name.length() <= longest)
                .ifPresent(name -> reply.put("command", name));
        reply.put("status", answered.result().status());
        reply.set("result", result);
        return JSON.writeValueAsString(reply);
    }

    /** What is wrong with a request may be more than a queue takes. */
    private static JsonNode shortened(Result result, int bytes) {
        ObjectNode problem = JSON.createObjectNode();
        if (result instanceof Problem of) {
            problem.put("type", of.type()).put("title", of.title());
        }
        return problem.put("status", result.status())
                .put(
                        "detail",
                        "the answer has %s bytes, and a message may have %s"
                                .formatted(bytes, MOST_BYTES));
    }
}
