package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a function says about a batch (AWS Lambda Developer Guide, Implementing partial batch
 * responses for an Amazon SQS event source): other than with a stream, each message stands for
 * itself.
 *
 * <p>An answer that is JSON but no object comes from a function that does not report at all, and
 * counts as success; one that is no JSON, as failure.
 */
final class QueueBatchResponse {

    private static final JsonMapper JSON = JsonMapper.shared();

    private QueueBatchResponse() {}

    /** Those that come again; all of them where an identifier is none of theirs. */
    static List<SqsMessage> failed(byte @Nullable [] answer, List<SqsMessage> batch) {
        if (answer == null || answer.length == 0) {
            return List.of();
        }
        try {
            return failed(JSON.readTree(answer).path("batchItemFailures"), batch);
        } catch (JacksonException noJson) {
            return batch;
        }
    }

    private static List<SqsMessage> failed(JsonNode failures, List<SqsMessage> batch) {
        if (failures.isMissingNode() || failures.isNull()) {
            return List.of();
        }
        Set<String> reported = new HashSet<>();
        failures.forEach(failure -> reported.add(failure.path("itemIdentifier").asString("")));
        boolean known = batch.stream().map(SqsMessage::id).toList().containsAll(reported);
        return failures.isArray() && known
                ? batch.stream().filter(message -> reported.contains(message.id())).toList()
                : batch;
    }
}
