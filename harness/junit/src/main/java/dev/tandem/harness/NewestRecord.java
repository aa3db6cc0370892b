package dev.tandem.harness;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Optional;

/** When the last record of a batch of a DynamoDB stream was written. */
final class NewestRecord {

    private static final double MILLIS = 1000;

    private NewestRecord() {}

    /** Empty where it has no records, or those of a queue. */
    static Optional<Instant> of(byte[] event) {
        JsonNode records = JsonMapper.shared().readTree(event).path("Records");
        JsonNode change = records.path(records.size() - 1).path("dynamodb");
        if (change.isMissingNode()) {
            return Optional.empty();
        }
        double seconds = change.path("ApproximateCreationDateTime").asDouble(0);
        return Optional.of(Instant.ofEpochMilli((long) (seconds * MILLIS)));
    }
}
