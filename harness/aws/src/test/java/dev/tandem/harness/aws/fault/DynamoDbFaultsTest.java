package dev.tandem.harness.aws.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.testing.Notes;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DynamoDbFaultsTest extends DynamoDbFaultsSetUp {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void a_rate_strikes_the_same_requests_again_under_the_same_seed() {
        faults.rate(Fault.TRANSACTION_CONFLICT, 0.3);

        faults.seed(7);
        List<Boolean> first = conflictsInTransactions(30);
        faults.seed(7);
        List<Boolean> again = conflictsInTransactions(30);
        faults.seed(8);
        List<Boolean> otherwise = conflictsInTransactions(30);

        assertThat(again).isEqualTo(first).contains(true, false);
        assertThat(otherwise).isNotEqualTo(first);
    }

    @Test
    void a_rate_leaves_the_draws_of_the_others_as_they_were() {
        faults.rate(Fault.TRANSACTION_CONFLICT, 0.3);
        faults.seed(7);
        List<Boolean> alone = conflictsInTransactions(20);

        faults.rate(Fault.INTERNAL_SERVER_ERROR, 0.5);
        faults.seed(7);

        assertThat(conflictsInTransactions(20)).isEqualTo(alone);
    }

    @Test
    void how_often_a_rate_struck_is_told() {
        faults.rate(Fault.TRANSACTION_CONFLICT, 0.3);
        faults.seed(7);

        long conflicts = conflictsInTransactions(30).stream().filter(struck -> struck).count();

        assertThat(faults.strikes(Fault.TRANSACTION_CONFLICT)).isEqualTo(conflicts).isPositive();
        assertThat(faults.strikes(Fault.STALE_READ)).isZero();
        faults.reset();
        assertThat(faults.strikes(Fault.TRANSACTION_CONFLICT)).isEqualTo(conflicts);
    }

    @Test
    void the_seed_and_the_rates_are_told() {
        faults.seed(7);
        faults.rate(Fault.TRANSACTION_CONFLICT, 0.1);
        faults.rate(Fault.STALE_READ, 0);

        assertThat(faults).hasToString("DynamoDB faults with seed 7, TRANSACTION_CONFLICT at 0.1");
    }

    @Test
    void a_probability_over_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.rate(Fault.THROTTLING, 10))
                .withMessageContaining("THROTTLING")
                .withMessageContaining("10.0")
                .withMessageContaining("from 0 to 1");
    }

    @Test
    void a_throttled_transaction_is_cancelled_and_a_throttled_put_is_not_taken() {
        faults.rate(Fault.THROTTLING, 1);

        assertThatThrownBy(() -> notes.putTogether("a", "b"))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        e ->
                                assertThat(e.cancellationReasons())
                                        .extracting(CancellationReason::code)
                                        .containsExactly("ThrottlingError", "None"));
        assertThatThrownBy(() -> notes.put("a"))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        faults.reset();
        assertThat(notes.has("a")).isFalse();
    }

    @Test
    void rates_do_not_strike_what_is_not_about_items() {
        faults.rate(Fault.INTERNAL_SERVER_ERROR, 1);

        assertThat(notes.streamArn()).isNotBlank();
    }

    @Guarantee(
            area = Area.FAULTS,
            aws = "A time-out says nothing about the outcome",
            source = "DynamoDB Developer Guide, Error handling")
    @Test
    void after_a_time_out_the_client_does_not_know_that_its_transaction_was_committed() {
        faults.commitThenTimeOut("TransactWriteItems", 1);

        try (DynamoDbClient impatient =
                new DynamoDbAccess(endpoint.uri(), "MIA")
                        .clientBuilder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                        .overrideConfiguration(
                                it -> it.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .build()) {
            assertThatThrownBy(() -> new Notes(impatient).putTogether("a", "b"))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("timed out");
        }
        // the engine may take longer than the client waits
        await().atMost(LONG).until(() -> notes.has("b"));
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "An eventually consistent read may be stale",
            source = "DynamoDB Developer Guide, Read consistency",
            differs = "by switch only: DynamoDB Local never reads stale")
    @Test
    void a_stale_read_shows_what_the_same_read_showed_before() {
        write("green");
        assertThat(read()).contains("green");
        write("black");
        assertThat(read()).contains("black");

        faults.staleReads("GetItem", 1);

        assertThat(read()).contains("green");
        assertThat(read()).contains("black");
    }

    @Test
    void a_stale_read_that_nobody_did_before_shows_nothing() {
        write("green");
        faults.rate(Fault.STALE_READ, 1);

        assertThat(read()).isEmpty();
        assertThat(
                        client.query(it ->
                                        it.tableName("notes")
                                                .keyConditionExpression("id = :id")
                                                .expressionAttributeValues(
                                                        Map.of(":id", AttributeValue.fromS("a"))))
                                .items())
                .isEmpty();
        assertThat(client.scan(it -> it.tableName("notes")).count()).isZero();
    }

    @Test
    void what_a_stale_read_costs_is_told() {
        write("green");
        faults.staleReads("GetItem", 1);

        assertThat(
                        client.getItem(it ->
                                        it.tableName("notes")
                                                .key(KEY)
                                                .returnConsumedCapacity(
                                                        ReturnConsumedCapacity.TOTAL))
                                .consumedCapacity()
                                .capacityUnits())
                .isEqualTo(0.5);
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "A strongly consistent read reflects all writes that were successful before",
            source = "DynamoDB Developer Guide, Read consistency")
    @Test
    void a_consistent_read_is_never_stale_and_not_counted() {
        write("green");
        faults.staleReads("GetItem", 1);

        assertThat(notes.has("a")).isTrue();
        assertThat(read()).isEmpty();
        faults.rate(Fault.STALE_READ, 1);
        assertThat(notes.has("a")).isTrue();
    }

    @Test
    void in_a_batch_only_tables_that_are_not_read_consistently_are_stale() {
        write("green");
        TableDescription same = client.describeTable(it -> it.tableName("notes")).table();
        client.createTable(it ->
                it.tableName("other")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(same.keySchema())
                        .attributeDefinitions(same.attributeDefinitions()));
        client.putItem(it -> it.tableName("other").item(KEY));
        faults.rate(Fault.STALE_READ, 1);

        assertThat(
                        client.batchGetItem(it ->
                                        it.requestItems(
                                                Map.of("notes", keys(false), "other", keys(true))))
                                .responses())
                .isEqualTo(Map.of("notes", List.of(), "other", List.of(KEY)));
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "Transactional reads are serializable",
            source = "DynamoDB Developer Guide, Isolation levels")
    @Test
    void reads_in_a_transaction_are_never_stale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.staleReads("TransactGetItems", 1))
                .withMessageContaining("TransactGetItems");
    }

    @Test
    void before_its_nth_call_a_client_is_stopped_and_the_call_is_not_carried_out() {
        List<String> stopped = new ArrayList<>();
        faults.beforeCall(Optional.of("MIA"), 2, () -> stopped.add("MIA"));

        try (DynamoDbClient tom = clientOf("TOM")) {
            new Notes(tom).put("tom 1");
            notes.put("mia 1");
            new Notes(tom).put("tom 2");
            assertThat(stopped).isEmpty();
            assertThatThrownBy(() -> notes.put("mia 2")).isInstanceOf(SdkClientException.class);
        }

        assertThat(stopped).containsExactly("MIA");
        assertThat(notes.has("mia 1")).isTrue();
        assertThat(notes.has("mia 2")).isFalse();
    }

    @Test
    void after_its_nth_call_a_client_is_stopped_and_the_call_is_carried_out() {
        List<String> stopped = new ArrayList<>();
        faults.afterCall(Optional.empty(), 1, () -> stopped.add("anybody"));

        assertThatThrownBy(() -> notes.put("a")).isInstanceOf(SdkClientException.class);

        assertThat(stopped).containsExactly("anybody");
        assertThat(notes.has("a")).isTrue();
    }

    @Test
    void a_reset_drops_rates_and_actions_and_lets_go_of_those_who_wait() throws Exception {
        faults.beforeCall(Optional.empty(), 2, () -> {});
        faults.commitThenTimeOut("PutItem", 1);
        Thread waiting =
                Thread.startVirtualThread(() -> {
                    try {
                        notes.put("a");
                    } catch (SdkClientException cut) {
                        // as expected
                    }
                });
        await().atMost(LONG).until(() -> faults.requests("PutItem") == 1);

        faults.reset();

        assertThat(waiting.join(LONG)).isTrue();
        assertThat(notes.has("a")).isTrue();
    }
}
