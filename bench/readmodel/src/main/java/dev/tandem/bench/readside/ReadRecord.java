package dev.tandem.bench.readside;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the code by hand takes of a record of the stream. */
record ReadRecord(String cartId, long number, String type, String body, OffsetDateTime at) {

    static final JsonMapper MAPPER = JsonMapper.shared();

    /** Those that are new, of a batch. */
    static List<ReadRecord> of(byte[] json) {
        List<ReadRecord> events = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                ReadRecord event = record(parser);
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static @Nullable ReadRecord record(JsonParser parser) {
        String name = "";
        Map<String, String> image = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "eventName" -> name = parser.getString();
                case "dynamodb" -> change(parser, image);
                default -> parser.skipChildren();
            }
        }
        return name.equals("INSERT")
                ? new ReadRecord(
                        image.getOrDefault("cartId", ""),
                        Long.parseLong(image.getOrDefault("sequenceNumber", "0")),
                        image.getOrDefault("eventType", ""),
                        image.getOrDefault("body", ""),
                        Instant.parse(image.getOrDefault("createdAt", "")).atOffset(ZoneOffset.UTC))
                : null;
    }

    private static void change(JsonParser parser, Map<String, String> image) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String part = parser.currentName();
            parser.nextToken();
            if (part.equals("NewImage")) {
                image(parser, image);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void image(JsonParser parser, Map<String, String> image) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String attribute = parser.currentName();
            parser.nextToken();
            parser.nextToken();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                image.put(attribute, parser.getString());
            } else {
                parser.skipChildren();
            }
            parser.nextToken();
        }
    }
}
