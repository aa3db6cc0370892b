package dev.tandem.dynamodb.event;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** The records of a DynamoDB event, off its JSON. */
final class ReceivedRecords {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReceivedRecords() {}

    /**
     * All of them.
     *
     * @param event JSON: {@code Records}, as an event source mapping sends them, or the array
     *     alone, as an EventBridge pipe does
     * @throws IllegalArgumentException if it is no such event
     */
    static List<StreamRecord> of(byte[] event) {
        try (JsonParser parser = MAPPER.createParser(event)) {
            List<StreamRecord> records =
                    switch (parser.nextToken()) {
                        case START_ARRAY -> alone(parser);
                        case START_OBJECT -> among(parser);
                        case null, default -> throw noEvent();
                    };
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows the DynamoDB event");
            }
            return records;
        }
    }

    private static List<StreamRecord> alone(JsonParser parser) {
        List<StreamRecord> records = array(parser);
        if (records.isEmpty()) {
            throw noEvent();
        }
        return records;
    }

    private static List<StreamRecord> among(JsonParser parser) {
        List<StreamRecord> records = null;
        JsonValues json = new JsonValues(parser);
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (!field.equals("Records")) {
                json.skip();
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                records = array(parser);
            } else {
                json.skip();
                records = null;
            }
        }
        if (records == null) {
            throw noEvent();
        }
        return records;
    }

    private static List<StreamRecord> array(JsonParser parser) {
        List<StreamRecord> records = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            records.add(StreamRecordParser.read(parser));
        }
        return records;
    }

    static IllegalArgumentException noEvent() {
        return new IllegalArgumentException(
                "this is no DynamoDB event, which has an array of Records: let the stream of"
                        + " the event table call this function, and nothing else");
    }
}
