package dev.tandem.dynamodb.event;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * A record of a stream as it came. AWS's own classes forget what they don't know; here nothing is
 * sure until it is looked at.
 *
 * @param json whatever stood where a record was due
 */
record RecordJson(JsonNode json) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Any database can keep that, and any text comes back. */
    private static final ObjectWriter ASCII =
            MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final int MAX_POSITION = 128;

    /**
     * The records of a DynamoDB event.
     *
     * @param event JSON: {@code Records}, as an event source mapping sends them, or the array
     *     alone, as an EventBridge pipe does
     * @throws IllegalArgumentException if it is no such event
     */
    static List<RecordJson> of(byte[] event) {
        JsonNode tree = MAPPER.readTree(event);
        JsonNode records = tree.isArray() ? tree : tree.path("Records");
        if (!records.isArray() || (tree.isArray() && tree.isEmpty())) {
            throw new IllegalArgumentException(
                    "this is no DynamoDB event, which has an array of Records: let the stream of"
                            + " the event table call this function, and nothing else");
        }
        return records.values().stream().map(RecordJson::new).toList();
    }

    /** What it is reported by; empty if that is missing. */
    Optional<String> position() {
        return text(json.path("dynamodb").path("SequenceNumber"))
                .filter(position -> !position.isBlank() && position.length() <= MAX_POSITION);
    }

    /** A field of the record; empty if it is missing or no text. */
    Optional<String> field(String name) {
        return text(json.path(name));
    }

    /** The attributes of {@code Keys} or {@code NewImage}; missing if they are not there. */
    JsonNode attributes(String part) {
        return json.path("dynamodb").path(part);
    }

    /** All of it, in ASCII. */
    String ascii() {
        return ASCII.writeValueAsString(json);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
