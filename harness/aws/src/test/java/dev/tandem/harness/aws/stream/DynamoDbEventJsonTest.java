package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class DynamoDbEventJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The shape of the example in the AWS Lambda Developer Guide. */
    @Guarantee(
            area = Area.MAPPING,
            aws = "Records have the shape of Lambda's DynamoDB event",
            source = "Lambda Developer Guide, Using Lambda with Amazon DynamoDB, example event")
    @Test
    void an_insert_looks_as_aws_lambda_sends_it() {
        Record insert =
                Record.builder()
                        .eventID("c4ca4238a0b923820dcc509a6f75849b")
                        .eventName(OperationType.INSERT)
                        .eventVersion("1.1")
                        .eventSource("aws:dynamodb")
                        .awsRegion("us-east-2")
                        .dynamodb(change ->
                                change.approximateCreationDateTime(
                                                Instant.ofEpochSecond(1428537600))
                                        .keys(Map.of("Id", AttributeValue.fromN("101")))
                                        .newImage(
                                                Map.of(
                                                        "Message",
                                                        AttributeValue.fromS("New item!")))
                                        .sequenceNumber("4421584500000000017450439091")
                                        .sizeBytes(26L)
                                        .streamViewType(StreamViewType.NEW_IMAGE))
                        .build();

        assertThat(json(DynamoDbEventJson.of(List.of(insert), "arn:aws:dynamodb:x")))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"Records":[{
                                  "eventID":"c4ca4238a0b923820dcc509a6f75849b",
                                  "eventName":"INSERT",
                                  "eventVersion":"1.1",
                                  "eventSource":"aws:dynamodb",
                                  "awsRegion":"us-east-2",
                                  "dynamodb":{
                                    "ApproximateCreationDateTime":1428537600,
                                    "Keys":{"Id":{"N":"101"}},
                                    "NewImage":{"Message":{"S":"New item!"}},
                                    "SequenceNumber":"4421584500000000017450439091",
                                    "SizeBytes":26,
                                    "StreamViewType":"NEW_IMAGE"},
                                  "eventSourceARN":"arn:aws:dynamodb:x"}]}
                                """));
    }

    @Guarantee(
            area = Area.STREAMS,
            aws = "A TTL deletion is a REMOVE whose userIdentity is the DynamoDB service",
            source = "DynamoDB Developer Guide, DynamoDB Streams and Time to Live")
    @Test
    void a_deletion_by_ttl_names_who_deleted() {
        Record deletion =
                Record.builder()
                        .eventName(OperationType.REMOVE)
                        .userIdentity(
                                who -> who.principalId("dynamodb.amazonaws.com").type("Service"))
                        .dynamodb(change ->
                                change.keys(Map.of("Id", AttributeValue.fromS("a")))
                                        .oldImage(Map.of("Id", AttributeValue.fromS("a")))
                                        .sequenceNumber("1")
                                        .sizeBytes(1L))
                        .build();

        JsonNode written = json(DynamoDbEventJson.of(List.of(deletion))).path("Records").path(0);

        assertThat(written.path("userIdentity").path("principalId").asString())
                .isEqualTo("dynamodb.amazonaws.com");
        assertThat(written.path("dynamodb").has("OldImage")).isTrue();
        assertThat(written.path("dynamodb").has("NewImage")).isFalse();
    }

    @Test
    void every_type_of_attribute_keeps_its_type() {
        SdkBytes bytes = SdkBytes.fromUtf8String("hi");
        Map<String, AttributeValue> image =
                Map.of(
                        "b", AttributeValue.fromB(bytes),
                        "bool", AttributeValue.fromBool(false),
                        "nul", AttributeValue.fromNul(true),
                        "ss", AttributeValue.fromSs(List.of("x", "y")),
                        "ns", AttributeValue.fromNs(List.of("1", "2.50")),
                        "bs", AttributeValue.fromBs(List.of(bytes)),
                        "l", AttributeValue.fromL(List.of(AttributeValue.fromS("deep"))),
                        "m", AttributeValue.fromM(Map.of("n", AttributeValue.fromN("0.10"))),
                        "empty", AttributeValue.fromM(Map.of()));
        Record record =
                Record.builder()
                        .eventName(OperationType.MODIFY)
                        .dynamodb(change ->
                                change.keys(Map.of())
                                        .newImage(image)
                                        .sequenceNumber("1")
                                        .sizeBytes(1L))
                        .build();

        assertThat(
                        json(DynamoDbEventJson.of(List.of(record)))
                                .path("Records")
                                .path(0)
                                .path("dynamodb")
                                .path("NewImage"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"b":{"B":"aGk="},"bool":{"BOOL":false},"nul":{"NULL":true},
                                 "ss":{"SS":["x","y"]},"ns":{"NS":["1","2.50"]},
                                 "bs":{"BS":["aGk="]},"l":{"L":[{"S":"deep"}]},
                                 "m":{"M":{"n":{"N":"0.10"}}},"empty":{"M":{}}}
                                """));
    }

    /** Read back, since a tree that was read has other number nodes than one that was written. */
    private static JsonNode json(byte[] event) {
        return JSON.readTree(event);
    }
}
