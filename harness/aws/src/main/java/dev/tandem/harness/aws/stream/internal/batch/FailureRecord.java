package dev.tandem.harness.aws.stream.internal.batch;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * What an on-failure destination is told (AWS Lambda Developer Guide, Retaining discarded batch
 * records for a DynamoDB event source in Lambda): which records, not the records themselves.
 *
 * @param functionArn whose call failed
 * @param streamArn where the records are
 * @param shardId in which shard
 */
public record FailureRecord(String functionArn, String streamArn, String shardId) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** The JSON of a batch that is given up now. */
    public String of(Discarded discarded, Instant now) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", functionArn)
                .put("condition", discarded.condition().toString())
                .put("approximateInvokeCount", discarded.batch().calls());
        if (discarded.batch().calls() > 0) {
            response(discarded.batch(), json.putObject("responseContext"));
        }
        json.put("version", "1.0");
        json.put("timestamp", MILLIS.format(now));
        batch(discarded.batch().items(), json.putObject("DDBStreamBatchInfo"));
        return JSON.writeValueAsString(json);
    }

    private static void response(Batch batch, ObjectNode json) {
        json.put("statusCode", 200).put("executedVersion", "$LATEST");
        batch.functionError().ifPresent(error -> json.put("functionError", error));
    }

    private void batch(List<Item> items, ObjectNode json) {
        json.put("shardId", shardId)
                .put("startSequenceNumber", items.getFirst().sequenceNumber())
                .put("endSequenceNumber", items.getLast().sequenceNumber())
                .put("approximateArrivalOfFirstRecord", SECONDS.format(items.getFirst().arrival()))
                .put("approximateArrivalOfLastRecord", SECONDS.format(items.getLast().arrival()))
                .put("batchSize", items.size())
                .put("streamArn", streamArn);
    }
}
