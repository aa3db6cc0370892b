package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Stream records as the event that AWS Lambda sends to a function (AWS Lambda Developer Guide,
 * Using AWS Lambda with Amazon DynamoDB).
 */
public final class DynamoDbEventJson {

    private static final String UNKNOWN_STREAM =
            "arn:aws:dynamodb:us-east-1:000000000000:table/unknown/stream/1970-01-01T00:00:00.000";
    private static final JsonMapper JSON = JsonMapper.shared();

    private DynamoDbEventJson() {}

    /** The event with these records in this order, of a stream that nobody asks for. */
    public static byte[] of(List<Record> records) {
        return of(records, UNKNOWN_STREAM);
    }

    /**
     * The event with these records in this order.
     *
     * @param streamArn where they come from
     */
    public static byte[] of(List<Record> records, String streamArn) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode list = event.putArray("Records");
        records.forEach(record -> write(record, streamArn, list.addObject()));
        return JSON.writeValueAsBytes(event);
    }

    /** One record, as it stands in the event. */
    static byte[] ofOne(Record record, String streamArn) {
        ObjectNode json = JSON.createObjectNode();
        write(record, streamArn, json);
        return JSON.writeValueAsBytes(json);
    }

    private static void write(Record record, String streamArn, ObjectNode json) {
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", record.eventVersion());
        json.put("eventSource", record.eventSource());
        json.put("awsRegion", record.awsRegion());
        StreamRecordJson.write(record.dynamodb(), json.putObject("dynamodb"));
        Identity identity = record.userIdentity();
        if (identity != null) {
            json.putObject("userIdentity")
                    .put("principalId", identity.principalId())
                    .put("type", identity.type());
        }
        json.put("eventSourceARN", streamArn);
    }
}
