package dev.tandem.dynamodb.event;

import dev.tandem.core.result.RefusedInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a DynamoDB event, off its JSON: each is read as what it is before the next one is
 * looked at, so that no more of it has to be remembered.
 *
 * @param reader says what each is
 */
record ReceivedRecords<E>(StreamRecordReader<E> reader) {

    /**
     * All of them.
     *
     * @param event JSON: {@code Records}, as an event source mapping sends them, or the array
     *     alone, as an EventBridge pipe does
     * @throws RefusedInputException if it is no such event
     */
    List<Received<E>> of(byte[] event) {
        try (JsonParser parser =
                StreamJson.FACTORY.createParser(ObjectReadContext.empty(), event)) {
            List<Received<E>> records =
                    switch (parser.nextToken()) {
                        case START_ARRAY -> alone(parser);
                        case START_OBJECT -> among(parser);
                        case null, default -> throw noEvent();
                    };
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows the DynamoDB event");
            }
            return records;
        } catch (JacksonException e) {
            throw new RefusedInputException(
                    "this is no DynamoDB event: it is not one object of well-formed JSON", e);
        }
    }

    private List<Received<E>> alone(JsonParser parser) {
        List<Received<E>> records = array(parser);
        if (records.isEmpty()) {
            throw noEvent();
        }
        return records;
    }

    private List<Received<E>> among(JsonParser parser) {
        List<Received<E>> records = null;
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

    private List<Received<E>> array(JsonParser parser) {
        List<Received<E>> records = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            StreamRecord record = StreamRecordParser.read(parser, reader.attributes());
            records.add(
                    new Received<>(
                            records.size(), record.reportedBy().orElse(null), reader.read(record)));
        }
        return records;
    }

    private static RefusedInputException noEvent() {
        return new RefusedInputException(
                "this is no DynamoDB event, which has an array of Records: let the stream of"
                        + " the event table call this function, and nothing else");
    }
}
