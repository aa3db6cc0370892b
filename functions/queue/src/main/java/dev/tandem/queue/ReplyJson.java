package dev.tandem.queue;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.json.TandemModule;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/** What a reply says: which message and command it is to, and the result as over HTTP. */
final class ReplyJson {

    /** Of a message, as every queue takes it. */
    static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new TandemModule())
                    // SQS takes no message with some characters that a refused request may have
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private ReplyJson() {}

    static String of(AnsweredMessage answered) {
        String whole = text(answered, JSON.valueToTree(answered.result()));
        int bytes = whole.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MOST_BYTES ? whole : text(answered, shortened(answered.result(), bytes));
    }

    private static String text(AnsweredMessage answered, JsonNode result) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("messageId", answered.message().messageId());
        reply.put("commandId", answered.commandId());
        answered.metadata().correlationId().ifPresent(id -> reply.put("correlationId", id));
        answered.message().command().ifPresent(name -> reply.put("command", name));
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
