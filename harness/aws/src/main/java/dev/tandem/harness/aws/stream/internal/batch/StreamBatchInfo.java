package dev.tandem.harness.aws.stream.internal.batch;

import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Which records of a stream a batch has, as an on-failure destination is told.
 *
 * @param streamArn where the records are
 * @param shardId in which shard
 */
record StreamBatchInfo(String streamArn, String shardId) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    void write(List<ShardRecord> records, ObjectNode json) {
        json.put("shardId", shardId)
                .put("startSequenceNumber", records.getFirst().sequenceNumber())
                .put("endSequenceNumber", records.getLast().sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        SECONDS.format(records.getFirst().arrival()))
                .put("approximateArrivalOfLastRecord", SECONDS.format(records.getLast().arrival()))
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
    }
}
