package dev.tandem.harness.aws.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.process.Ports;
import dev.tandem.harness.testing.Notes;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.net.URI;
import java.util.List;

class FaultyDynamoDbTest {

    private final String accessKey = DynamoDbAccess.freshKey();
    private FaultyDynamoDb faulty;
    private DynamoDbClient client;
    private Notes notes;

    @BeforeEach
    void stand_in_front_of_the_engine() {
        faulty = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
        client = withoutRetries(faulty);
        notes = Notes.in(client);
    }

    @AfterEach
    void close() {
        client.close();
        faulty.close();
    }

    @Test
    void without_a_fault_everything_passes_and_is_counted() {
        notes.put("a");
        notes.putTogether("b", "c");

        assertThat(List.of("a", "b", "c")).allMatch(notes::has);
        assertThat(faulty.requests("PutItem")).isEqualTo(1);
        assertThat(faulty.requests("TransactWriteItems")).isEqualTo(1);
        assertThat(faulty.requests("GetItem")).isEqualTo(3);
    }

    @Test
    void the_checksum_of_an_answer_reaches_the_client() {
        assertThat(client.listTables().sdkHttpResponse().firstMatchingHeader("x-amz-crc32"))
                .isPresent();
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws =
                    "A transaction that meets another is cancelled, with one reason for each item,"
                            + " and writes nothing",
            source = "DynamoDB Developer Guide, Transaction conflict handling",
            differs = "by switch only: DynamoDB Local has no conflicts of its own")
    @Test
    void a_transaction_conflict_has_a_reason_for_each_item_and_writes_nothing() {
        faulty.transactionConflict(1);

        assertThatThrownBy(() -> notes.putTogether("a", "b", "c"))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        e ->
                                assertThat(e.cancellationReasons())
                                        .extracting(
                                                CancellationReason::code,
                                                CancellationReason::message)
                                        .containsExactly(
                                                tuple(
                                                        "TransactionConflict",
                                                        "Transaction is ongoing for the item"),
                                                tuple("None", null),
                                                tuple("None", null)));
        assertThat(notes.has("a")).isFalse();
        notes.putTogether("a", "b", "c");
        assertThat(notes.has("a")).isTrue();
    }

    @Guarantee(
            area = Area.FAULTS,
            aws = "Requests beyond capacity are throttled",
            source = "DynamoDB Developer Guide, Throttling")
    @Test
    void throttling_meets_only_the_operation_that_it_was_set_for() {
        faulty.throttle("PutItem", 2);

        notes.putTogether("a", "b");
        assertThatThrownBy(() -> notes.put("c"))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() -> notes.put("c"))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        notes.put("c");

        assertThat(notes.has("c")).isTrue();
        assertThat(faulty.requests("PutItem")).isEqualTo(3);
    }

    @Test
    void an_internal_error_is_told_as_such() {
        faulty.internalError("GetItem", 1);

        assertThatThrownBy(() -> notes.has("a"))
                .isInstanceOfSatisfying(
                        InternalServerErrorException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(500));
    }

    @Test
    void after_a_cut_the_client_does_not_know_that_its_transaction_was_committed() {
        faulty.commitThenCutConnection(1);

        assertThatThrownBy(() -> notes.putTogether("a", "b"))
                .isInstanceOf(SdkClientException.class);

        assertThat(notes.has("a")).isTrue();
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws =
                    "A transaction that is sent again under its client request token takes effect"
                            + " once",
            source = "DynamoDB Developer Guide, TransactWriteItems, Idempotency")
    @Test
    void the_sdk_repeats_a_transaction_that_was_cut_under_the_same_token() {
        faulty.commitThenCutConnection(1);

        try (DynamoDbClient retrying = new DynamoDbAccess(faulty.endpoint(), accessKey).client()) {
            new Notes(retrying).putTogether("a", "b");
        }

        assertThat(faulty.requests("TransactWriteItems")).isEqualTo(2);
        assertThat(notes.has("b")).isTrue();
    }

    @Test
    void a_cut_waits_for_a_request_that_the_engine_carries_out() {
        faulty.commitThenCutConnection("DescribeTable", 1);

        assertThatThrownBy(() -> client.describeTable(table -> table.tableName("unknown")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> notes.streamArn()).isInstanceOf(SdkClientException.class);
    }

    @Test
    void a_reset_drops_faults_and_counts() {
        faulty.internalError("PutItem", 5);

        faulty.reset();
        notes.put("a");

        assertThat(faulty.requests("PutItem")).isEqualTo(1);
    }

    @Test
    void an_engine_that_is_down_looks_like_a_cut_connection() {
        URI nobody = URI.create("http://127.0.0.1:" + Ports.choose(0, "nobody"));
        try (FaultyDynamoDb front = FaultyDynamoDb.inFrontOf(nobody);
                DynamoDbClient lost = withoutRetries(front)) {

            assertThatThrownBy(lost::listTables).isInstanceOf(SdkClientException.class);
        }
    }

    private DynamoDbClient withoutRetries(FaultyDynamoDb front) {
        return new DynamoDbAccess(front.endpoint(), accessKey)
                .clientBuilder()
                .overrideConfiguration(
                        settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
