package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.util.Set;

/**
 * Reads one record off the JSON of a stream, in one pass and without a tree of it: a batch may have
 * 6 MB, and an event takes half a dozen texts of each record. Of two fields of one name the last
 * counts, as in a tree.
 */
final class StreamRecordParser {

    private final JsonValues json;
    private final AttributeValues attributes;

    private @Nullable String eventName;
    private @Nullable String source;
    private @Nullable String arn;
    private @Nullable String position;
    private RecordAttributes keys = RecordAttributes.NONE;
    private @Nullable RecordAttributes image;

    private StreamRecordParser(JsonValues json, Set<String> names) {
        this.json = json;
        this.attributes = new AttributeValues(json, names);
    }

    /**
     * Whatever stands where a record is due.
     *
     * @param names of the attributes that an event has
     */
    static StreamRecord read(JsonParser parser, Set<String> names) {
        return new StreamRecordParser(new JsonValues(parser), names).record();
    }

    private StreamRecord record() {
        if (json.isObject()) {
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                field(field);
            }
        }
        return new StreamRecord(eventName, source, arn, position, keys, image);
    }

    private void field(String name) {
        switch (name) {
            case "eventName" -> eventName = json.textOrNull();
            case "eventSource" -> source = json.textOrNull();
            case "eventSourceARN" -> arn = json.textOrNull();
            case "dynamodb" -> item();
            default -> json.skip();
        }
    }

    private void item() {
        position = null;
        keys = RecordAttributes.NONE;
        image = null;
        if (json.isObject()) {
            for (String part = json.nextField(); part != null; part = json.nextField()) {
                part(part);
            }
        }
    }

    private void part(String name) {
        switch (name) {
            case "SequenceNumber" -> position = json.textOrNull();
            case "Keys" -> keys = json.isObject() ? attributes.read() : RecordAttributes.NONE;
            case "NewImage" -> image = json.isObject() ? attributes.read() : null;
            default -> json.skip();
        }
    }
}
