package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What a function sees of a message. */
class QueueEventTest {

    @AutoClose private final QueueAws aws = new QueueAws();
    private final Shop shop = new Shop();

    private JsonNode delivered(TestQueue queue) {
        aws.function = shop;
        aws.map(queue, _ -> {}).awaitIdle(QueueAws.PATIENCE);
        return shop.events.getFirst().path("Records").get(0);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Messages have the shape of Lambda's SQS event",
            source = "Lambda Developer Guide, Using Lambda with Amazon SQS, example event",
            differs = "SenderId is an address; sequence numbers have no leading digits")
    @Test
    void a_message_of_a_fifo_queue_looks_as_aws_lambda_sends_it() {
        TestQueue queue = aws.fifo("sales", Map.of());
        String id =
                aws.sqs
                        .sendMessage(it ->
                                it.queueUrl(queue.url())
                                        .messageBody("{\"a\":1}")
                                        .messageGroupId("cart-7")
                                        .messageDeduplicationId("once"))
                        .messageId();

        JsonNode record = delivered(queue);

        assertThat(record.path("messageId").asString()).isEqualTo(id);
        assertThat(record.path("receiptHandle").asString()).isNotEmpty();
        assertThat(record.path("body").asString()).isEqualTo("{\"a\":1}");
        assertThat(record.path("md5OfBody").asString())
                .isEqualTo("bb6cb5c68df4652941caf652a366f2d8");
        assertThat(record.path("messageAttributes")).isEmpty();
        assertThat(record.path("eventSource").asString()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asString()).isEqualTo(queue.arn());
        assertThat(record.path("awsRegion").asString()).isEqualTo("us-east-1");
        JsonNode attributes = record.path("attributes");
        assertThat(attributes.path("MessageGroupId").asString()).isEqualTo("cart-7");
        assertThat(attributes.path("MessageDeduplicationId").asString()).isEqualTo("once");
        assertThat(attributes.path("ApproximateReceiveCount").asString()).isEqualTo("1");
        assertThat(attributes.path("SentTimestamp").asString()).matches("\\d{13}");
        assertThat(attributes.path("ApproximateFirstReceiveTimestamp").asString())
                .matches("\\d{13}");
        assertThat(attributes.path("SequenceNumber").asString()).matches("\\d+");
        assertThat(attributes.path("SenderId").asString()).isNotEmpty();
    }

    @Test
    void a_message_of_a_standard_queue_has_no_group_and_its_own_attributes() {
        TestQueue queue = aws.standard("mail", Map.of());
        aws.sqs.sendMessage(it ->
                it.queueUrl(queue.url())
                        .messageBody("hello")
                        .messageAttributes(
                                Map.of(
                                        "kind",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue("letter")
                                                .build(),
                                        "stamp",
                                        MessageAttributeValue.builder()
                                                .dataType("Binary")
                                                .binaryValue(SdkBytes.fromUtf8String("red"))
                                                .build())));

        JsonNode record = delivered(queue);

        assertThat(record.path("attributes").propertyNames())
                .contains("ApproximateReceiveCount")
                .doesNotContain("MessageGroupId", "MessageDeduplicationId", "SequenceNumber");
        assertThat(record.path("messageAttributes").path("kind"))
                .hasToString(
                        "{\"stringValue\":\"letter\",\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}");
        assertThat(record.path("messageAttributes").path("stamp").path("binaryValue").asString())
                .isEqualTo("cmVk");
        assertThat(record.path("md5OfMessageAttributes").asString()).matches("[0-9a-f]{32}");
    }
}
