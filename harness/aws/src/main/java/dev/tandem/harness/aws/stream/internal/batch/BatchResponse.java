package dev.tandem.harness.aws.stream.internal.batch;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a function says about a batch (AWS Lambda Developer Guide, Configuring partial batch
 * response with DynamoDB and Lambda).
 *
 * <p>An answer that is JSON but no object comes from a function that does not report at all, and
 * counts as success; one that is no JSON, as failure.
 */
final class BatchResponse {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BatchResponse() {}

    /**
     * How many records need no further delivery: the lowest identifier is the checkpoint,
     * everything from it comes again. The lowest is the first in the order of delivery, which is
     * that of sequence numbers unless a fault has changed it.
     */
    static int accepted(byte @Nullable [] answer, List<ShardRecord> batch) {
        if (answer == null || answer.length == 0) {
            return batch.size();
        }
        try {
            JsonNode failures = JSON.readTree(answer).path("batchItemFailures");
            return accepted(failures, batch);
        } catch (JacksonException noJson) {
            return 0;
        }
    }

    private static int accepted(JsonNode failures, List<ShardRecord> batch) {
        if (failures.isMissingNode() || failures.isNull()) {
            return batch.size();
        }
        if (!failures.isArray()) {
            return 0;
        }
        List<String> identifiers = batch.stream().map(ShardRecord::sequenceNumber).toList();
        return StreamSupport.stream(failures.spliterator(), false)
                .map(failure -> failure.path("itemIdentifier"))
                .mapToInt(identifier -> identifiers.indexOf(identifier.asString("")))
                .map(index -> Math.max(index, 0))
                .min()
                .orElse(batch.size());
    }
}
