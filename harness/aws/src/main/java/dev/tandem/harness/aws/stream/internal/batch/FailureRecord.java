package dev.tandem.harness.aws.stream.internal.batch;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** The JSON of a batch that is given up now. */
    public String of(DiscardedBatch discarded, Instant now) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", functionArn)
                .put("condition", discarded.condition().toString())
                .put("approximateInvokeCount", discarded.batch().calls());
        if (discarded.batch().calls() > 0) {
            response(discarded.batch(), json.putObject("responseContext"));
        }
        json.put("version", "1.0").put("timestamp", MILLIS.format(now));
        new StreamBatchInfo(streamArn, shardId)
                .write(discarded.batch().records(), json.putObject("DDBStreamBatchInfo"));
        return JSON.writeValueAsString(json);
    }

    private static void response(RecordBatch batch, ObjectNode json) {
        json.put("statusCode", 200).put("executedVersion", "$LATEST");
        batch.functionError().ifPresent(error -> json.put("functionError", error));
    }
}
