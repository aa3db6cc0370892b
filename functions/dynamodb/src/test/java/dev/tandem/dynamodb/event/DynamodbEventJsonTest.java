package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as AWS's class has it is the JSON that Lambda sends. */
class DynamodbEventJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Without a key of a tally: it names no event. */
    private static final String SENT =
            """
            {"Records": [{
              "eventID": "7de3041dd709b024af6f29e4fa13d34c", "eventName": "INSERT",
              "eventVersion": "1.1", "eventSource": "aws:dynamodb", "awsRegion": "eu-central-1",
              "eventSourceARN": "arn:aws:dynamodb:eu-central-1:1:table/tally_events/stream/1",
              "userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"},
              "dynamodb": {
                "ApproximateCreationDateTime": 1764093600.250,
                "Keys": {"orderId": {"S": "\ud83d\ude00"}, "sequenceNumber": {"N": "1E30"}},
                "NewImage": {
                  "text": {"S": ""}, "bytes": {"B": "AAH/"}, "empty": {"B": ""},
                  "texts": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "-2.5"]},
                  "blobs": {"BS": ["AQ==", "Ag=="]}, "map": {"M": {}},
                  "list": {"L": [{"M": {"x": {"BOOL": false}}}, {"L": []}]},
                  "none": {"NULL": true}, "yes": {"BOOL": true}},
                "OldImage": {"text": {"S": "old"}},
                "SequenceNumber": "4421584500000000017450439091",
                "SizeBytes": 26, "StreamViewType": "NEW_AND_OLD_IMAGES"}}]}
            """;

    private final List<NamelessRecord> kept = new ArrayList<>();
    private final StreamFunction<Tally.Event> function =
            new StreamFunction<>(
                    new EventItems<>(Tally.TYPE, Tally.EVENTS),
                    new StreamBatchHandler<>() {
                        @Override
                        public Map<String, Failure> handle(List<StreamEvent<Tally.Event>> batch) {
                            return Map.of();
                        }

                        @Override
                        public List<NamelessRecord> setAside(List<NamelessRecord> records) {
                            kept.addAll(records);
                            return List.of();
                        }
                    });

    @Test
    void it_has_all_that_was_sent() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {0, 1, -1});

        JsonNode json = MAPPER.readTree(DynamodbEventJson.of(event(record(bytes))));

        assertThat(json).isEqualTo(MAPPER.readTree(SENT));
        assertThat(bytes.remaining()).as("whoever has the event can still read it").isEqualTo(3);
    }

    @Test
    void a_record_that_names_nobody_is_kept_whole_by_both_faces() {
        function.apply(SENT.getBytes(StandardCharsets.UTF_8));
        function.apply(event(record(ByteBuffer.wrap(new byte[] {0, 1, -1}))));

        assertThat(kept).hasSize(2);
        assertThat(kept.getLast()).isEqualTo(kept.getFirst());
    }

    @Test
    @SuppressWarnings("NullAway") // what is wrong is what is tested
    void a_record_and_a_value_that_are_not_there_are_what_null_is_in_json() {
        DynamodbStreamRecord nameless = record(ByteBuffer.allocate(0));
        nameless.getDynamodb().getNewImage().put("text", null);

        assertThat(function.apply(event(nameless)).getBatchItemFailures()).isEmpty();
        assertThat(kept).singleElement().asString().contains("\"text\":null");
        assertThatThrownBy(() -> function.apply(event(nameless, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no SequenceNumber");
    }

    private static DynamodbEvent event(DynamodbStreamRecord... records) {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(Arrays.asList(records));
        return event;
    }

    private static DynamodbStreamRecord record(ByteBuffer bytes) {
        DynamodbStreamRecord record = new DynamodbStreamRecord();
        record.setEventID("7de3041dd709b024af6f29e4fa13d34c");
        record.setEventName("INSERT");
        record.setEventVersion("1.1");
        record.setEventSource("aws:dynamodb");
        record.setAwsRegion("eu-central-1");
        record.setEventSourceARN("arn:aws:dynamodb:eu-central-1:1:table/tally_events/stream/1");
        record.setUserIdentity(
                new Identity().withType("Service").withPrincipalId("dynamodb.amazonaws.com"));
        record.setDynamodb(
                new StreamRecord()
                        .withApproximateCreationDateTime(
                                Date.from(Instant.ofEpochMilli(1_764_093_600_250L)))
                        .withKeys(keys())
                        .withNewImage(image(bytes))
                        .withOldImage(Map.of("text", s("old")))
                        .withSequenceNumber("4421584500000000017450439091")
                        .withSizeBytes(26L)
                        .withStreamViewType(StreamViewType.NEW_AND_OLD_IMAGES));
        return record;
    }

    private static Map<String, AttributeValue> keys() {
        Map<String, AttributeValue> keys = new LinkedHashMap<>();
        keys.put("orderId", s("\ud83d\ude00"));
        keys.put("sequenceNumber", new AttributeValue().withN("1E30"));
        return keys;
    }

    private static Map<String, AttributeValue> image(ByteBuffer bytes) {
        Map<String, AttributeValue> image = new LinkedHashMap<>();
        image.put("text", s(""));
        image.put("bytes", new AttributeValue().withB(bytes));
        image.put("empty", new AttributeValue().withB(ByteBuffer.allocate(0)));
        image.put("texts", new AttributeValue().withSS("a", "b"));
        image.put("numbers", new AttributeValue().withNS("1", "-2.5"));
        image.put(
                "blobs",
                new AttributeValue()
                        .withBS(ByteBuffer.wrap(new byte[] {1}), ByteBuffer.wrap(new byte[] {2})));
        image.put("map", new AttributeValue().withM(Map.of()));
        image.put(
                "list",
                new AttributeValue()
                        .withL(
                                new AttributeValue()
                                        .withM(Map.of("x", new AttributeValue().withBOOL(false))),
                                new AttributeValue().withL(List.of())));
        image.put("none", new AttributeValue().withNULL(true));
        image.put("yes", new AttributeValue().withBOOL(true));
        return image;
    }

    private static AttributeValue s(String text) {
        return new AttributeValue().withS(text);
    }
}
