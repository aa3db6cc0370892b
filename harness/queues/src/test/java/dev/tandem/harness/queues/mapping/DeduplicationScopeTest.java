package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DEDUPLICATION_SCOPE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_THROUGHPUT_LIMIT;

import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a deduplication id of a FIFO queue reaches. */
class DeduplicationScopeTest {

    private static final Map<QueueAttributeName, String> BY_GROUP =
            Map.of(DEDUPLICATION_SCOPE, "messageGroup", FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");

    @AutoClose private final QueueAws aws = new QueueAws();

    private void send(TestQueue queue, String group, String id, String body) {
        aws.sqs.sendMessage(it ->
                it.queueUrl(queue.url())
                        .messageGroupId(group)
                        .messageDeduplicationId(id)
                        .messageBody(body));
    }

    private static List<String> bodies(TestQueue queue) {
        return queue.receive().stream().map(Message::body).toList();
    }

    @Guarantee(
            area = Area.SQS,
            aws =
                    "A deduplication id tells apart the messages of its group where"
                            + " DeduplicationScope is messageGroup, and else those of the queue",
            source = "SQS API Reference, CreateQueue, DeduplicationScope",
            differs = "one of more than 96 characters counts in the whole queue")
    @Test
    void an_id_counts_in_its_group_where_the_scope_is_the_group() {
        TestQueue queue = aws.fifo("groups", BY_GROUP);

        send(queue, "a", "1", "a1");
        send(queue, "b", "1", "b1");
        send(queue, "a", "1", "a1 again");
        send(queue, "a", "2", "a2");

        assertThat(bodies(queue)).containsExactlyInAnyOrder("a1", "a2", "b1");
    }

    @Test
    void an_id_counts_in_the_whole_queue_where_nothing_is_said() {
        TestQueue queue = aws.fifo("whole", Map.of());

        send(queue, "a", "1", "a1");
        send(queue, "b", "1", "b1");

        assertThat(bodies(queue)).containsExactly("a1");
    }

    @Test
    void what_is_sent_together_and_by_its_content_counts_in_its_group_too() {
        TestQueue queue =
                aws.fifo(
                        "contents",
                        Map.of(
                                DEDUPLICATION_SCOPE,
                                "messageGroup",
                                CONTENT_BASED_DEDUPLICATION,
                                "true"));

        aws.sqs.sendMessageBatch(it ->
                it.queueUrl(queue.url())
                        .entries(
                                Stream.of("a", "b", "a")
                                        .map(group ->
                                                SendMessageBatchRequestEntry.builder()
                                                        .id("i" + System.nanoTime())
                                                        .messageGroupId(group)
                                                        .messageBody("same")
                                                        .build())
                                        .toList()));

        assertThat(queue.receive())
                .hasSize(2)
                .extracting(message ->
                        message.attributes()
                                .get(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID))
                .containsOnly("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
    }

    @Test
    void who_receives_a_message_is_told_the_id_that_its_sender_gave() {
        TestQueue queue = aws.fifo("told", BY_GROUP);
        String odd = "1\"\\<&>~";

        send(queue, "a", odd, "a1");

        assertThat(queue.receive())
                .singleElement()
                .extracting(message ->
                        message.attributes()
                                .get(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID))
                .isEqualTo(odd);
    }

    @Test
    void older_tools_have_the_same_of_it() {
        TestQueue queue = aws.fifo("older", BY_GROUP);
        for (String group : List.of("a", "b", "a")) {
            older(
                    queue,
                    Map.of(
                            "Action",
                            "SendMessage",
                            "MessageGroupId",
                            group,
                            "MessageDeduplicationId",
                            "1",
                            "MessageBody",
                            "by form"));
        }

        assertThat(
                        older(
                                queue,
                                Map.of(
                                        "Action",
                                        "GetQueueAttributes",
                                        "AttributeName.1",
                                        "DeduplicationScope",
                                        "AttributeName.2",
                                        "ApproximateNumberOfMessages")))
                .contains("<Name>DeduplicationScope</Name><Value>messageGroup</Value>")
                .contains("<Value>2</Value>");
        assertThat(older(queue, Map.of("Action", "ReceiveMessage", "AttributeName.1", "All")))
                .containsPattern("<Name>MessageDeduplicationId</Name>\\s*<Value>1</Value>");
    }

    /** By the query protocol, at the queue's own address. */
    private static String older(TestQueue queue, Map<String, String> parameters) {
        String form =
                parameters.entrySet().stream()
                        .map(each ->
                                each.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "Version=2012-11-05&", ""));
        return Http.send(
                        HttpRequest.newBuilder(URI.create(queue.url()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build())
                .body();
    }

    @Test
    void a_queue_tells_its_scope_and_its_limit_also_where_nobody_said_them() {
        TestQueue usual = aws.fifo("usual", Map.of());
        TestQueue changed = aws.fifo("changed", Map.of());

        aws.sqs.setQueueAttributes(it -> it.queueUrl(changed.url()).attributes(BY_GROUP));

        assertThat(attributes(usual))
                .containsEntry(DEDUPLICATION_SCOPE, "queue")
                .containsEntry(FIFO_THROUGHPUT_LIMIT, "perQueue");
        assertThat(attributes(changed)).containsAllEntriesOf(BY_GROUP);
        assertThat(attributes(aws.standard("standard", Map.of())))
                .doesNotContainKeys(DEDUPLICATION_SCOPE, FIFO_THROUGHPUT_LIMIT);
    }

    private Map<QueueAttributeName, String> attributes(TestQueue queue) {
        return aws.sqs
                .getQueueAttributes(
                        it -> it.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    @Guarantee(
            area = Area.SQS,
            aws =
                    "FifoThroughputLimit is perMessageGroupId only where DeduplicationScope is"
                            + " messageGroup",
            source = "SQS API Reference, CreateQueue, FifoThroughputLimit")
    @ParameterizedTest
    @CsvSource({
        "queue, perMessageGroupId, only when DeduplicationScope is messageGroup",
        ", perMessageGroupId, only when DeduplicationScope is messageGroup",
        "group, perQueue, Value group for parameter DeduplicationScope is invalid",
        "queue, none, Value none for parameter FifoThroughputLimit is invalid"
    })
    void a_limit_by_group_without_the_scope_is_refused(String scope, String limit, String why) {
        Map<QueueAttributeName, String> attributes =
                scope == null
                        ? Map.of(FIFO_THROUGHPUT_LIMIT, limit)
                        : Map.of(DEDUPLICATION_SCOPE, scope, FIFO_THROUGHPUT_LIMIT, limit);
        TestQueue there = aws.fifo("there", Map.of());

        assertThatThrownBy(() -> aws.fifo("refused", attributes))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() ->
                        aws.sqs.setQueueAttributes(
                                it -> it.queueUrl(there.url()).attributes(attributes)))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_standard_queue_has_neither() {
        assertThatThrownBy(() -> aws.standard("standard", BY_GROUP))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("Unknown Attribute");
    }
}
