package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.mapping.EventSourceMapping;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What brings functions to do what they seldom do.
 *
 * @param idField of the tables' keys
 */
record Used(Harness harness, String idField) {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Calls it as routes, mappings and schedules do. */
    String invoke(String function, String json) {
        return harness.invoke(function + ":live", json);
    }

    /** The state is one that other code has made: it is folded anew from its events. */
    void ofOtherCode(String table, String id) {
        set(table, id, "foldFingerprint", fromS("of other code"));
    }

    void set(String table, String id, String field, AttributeValue value) {
        harness.dynamoDb()
                .updateItem(update ->
                        update.tableName(table)
                                .key(Map.of(idField, fromS(id)))
                                .updateExpression("SET #field = :value")
                                .expressionAttributeNames(Map.of("#field", field))
                                .expressionAttributeValues(Map.of(":value", value)));
    }

    /** An event that nobody knows: its aggregate is parked. */
    void unknownEvent(String table, String id) {
        Map<String, AttributeValue> item =
                Map.of(
                        idField,
                        fromS(id),
                        "sequenceNumber",
                        fromN("1"),
                        "eventType",
                        fromS("of_tomorrow"),
                        "eventVersion",
                        fromN("1"),
                        "body",
                        fromS("{}"),
                        "createdAt",
                        fromS(Instant.now().toString()));
        harness.dynamoDb().putItem(put -> put.tableName(table).item(item));
    }

    /** A command by a queue. */
    void send(String queue, String group, String command, String json) {
        SqsClient sqs = harness.sqs();
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        sqs.sendMessage(send ->
                send.queueUrl(url)
                        .messageGroupId(group)
                        .messageDeduplicationId(UUID.randomUUID().toString())
                        .messageAttributes(
                                Map.of(
                                        "command",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue(command)
                                                .build()))
                        .messageBody(json));
    }

    void parked(String list, String id) {
        await(id)
                .atMost(LONG)
                .untilAsserted(() -> assertThat(invoke(list, "{}")).contains("\"" + id + "\""));
    }

    /** Delivers what is there, and what a later event shows to be missing. */
    void delivered() {
        harness.mappings().forEach(mapping -> mapping.awaitIdle(LONG));
    }

    /** Updaters fail with what is written now, give it up, and tell their queue. */
    void givingUp(Runnable write) {
        delivered();
        retries(0);
        harness.faults().stopPostgres();
        write.run();
        delivered();
        harness.faults().startPostgres();
        retries(-1);
    }

    private void retries(int most) {
        for (EventSourceMapping mapping : harness.mappings()) {
            if (mapping.sourceArn().startsWith("arn:aws:dynamodb:")) {
                harness.lambda()
                        .updateEventSourceMapping(
                                it -> it.uuid(mapping.uuid()).maximumRetryAttempts(most));
            }
        }
    }
}
