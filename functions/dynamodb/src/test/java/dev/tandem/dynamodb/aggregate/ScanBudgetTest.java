package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.event.DynamoDbAggregateIds;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Scans, and what an audit reads by itself, take no more read units a second than they may. */
class ScanBudgetTest {

    private static final AggregateType NOTE = new AggregateType("note", "noteId");

    private final List<Duration> waits = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final Tables tables = Tables.of(NOTE, "");
    private final Meanwhile meanwhile = new Meanwhile();
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .endpointOverride(DynamoDbLocal.shared().endpoint())
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create(
                                            UUID.randomUUID().toString().replace("-", ""),
                                            "secret")))
                    .overrideConfiguration(calls ->
                            calls.addExecutionInterceptor(new ScanBudget(100, waits::add, now::get))
                                    .addExecutionInterceptor(meanwhile))
                    .build();
    private final DynamoDbAggregateIds ids =
            new DynamoDbAggregateIds(client, tables.events(), NOTE);
    private final DynamoDbEventLog<Tally.Event> log =
            new DynamoDbEventLog<>(client, tables.events(), new EventItems<>(NOTE, Tally.EVENTS));

    @BeforeEach
    void fill() {
        new TableCreation(client).create(NOTE, tables);
        for (int number = 1; number <= 20; number++) {
            String of = Integer.toString(number);
            client.putItem(put ->
                    put.tableName(tables.events())
                            .item(
                                    Map.of(
                                            "noteId", fromS("n" + of),
                                            "sequenceNumber", fromN("1"),
                                            "body", fromS("x".repeat(40_000)))));
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void what_a_page_took_is_waited_for_before_the_next_one() {
        scan();
        assertThat(waits).as("before anything was read").isEmpty();

        scan();

        // 20 items of 40 KB and a read unit for 4 KB, at a hundred a second
        assertThat(waits).hasSize(1);
        assertThat(waits.getFirst().toMillis()).isCloseTo(2_000, within(100L));
    }

    @Test
    void time_that_went_by_counts_and_is_not_saved_up() {
        scan();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        scan();
        assertThat(waits.getFirst().toMillis()).isCloseTo(1_000, within(100L));

        now.addAndGet(Duration.ofHours(1).toNanos());
        scan();
        scan();

        assertThat(waits).hasSize(2);
        assertThat(waits.getLast().toMillis()).isCloseTo(2_000, within(100L));
    }

    @Test
    void processes_that_go_through_a_table_together_take_a_share_of_it_each() {
        assertThat(ids.page(new Segment(0, 1), null, 4).aggregateIds()).hasSize(20);

        scan();

        // the others may take the rest meanwhile
        assertThat(waits.getFirst().toMillis()).isCloseTo(8_000, within(400L));
    }

    @Test
    void what_is_no_scan_does_not_wait() {
        scan();

        client.getItem(get ->
                get.tableName(tables.events())
                        .key(Map.of("noteId", fromS("n1"), "sequenceNumber", fromN("1"))));
        assertThat(log.lastSequenceNumber("n1")).isEqualTo(1);

        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void what_an_audit_reads_by_itself_is_waited_for_as_a_page_is(int processes) {
        scan();

        readAlone(BoundedReads.sharedBy(processes));
        scan();

        assertThat(waits).hasSize(2);
        assertThat(waits.getFirst().toMillis()).isCloseTo(2_000, within(100L));
        assertThat(waits.getLast().minus(waits.getFirst()).toMillis())
                .as("the ten units of one item")
                .isCloseTo(100L * processes, within(10L));
    }

    @Test
    void whoever_has_no_time_left_does_not_wait_and_the_next_one_makes_up_for_it() {
        scan();

        readAlone(new BoundedReads(() -> 1, () -> Duration.ZERO));
        assertThat(waits).isEmpty();
        readAlone(new BoundedReads(() -> 1, () -> Duration.ofMillis(300)));
        assertThat(waits).containsExactly(Duration.ofMillis(300));

        scan();
        assertThat(waits.getLast().toMillis()).isGreaterThan(2_100);
    }

    @ParameterizedTest
    @EnumSource(StateStrategy.class)
    void a_state_that_an_audit_loads_by_itself_is_waited_for_too(StateStrategy strategy) {
        AggregateStore<Tally, Tally.Event> store =
                TallyStores.on(client, new AggregateSettings(strategy, 20, 0))
                        .store(TallyStores.TALLY);
        scan();
        assertThat(store.load("none")).isEmpty();
        assertThat(waits).isEmpty();

        assertThat(store.bounded(BoundedReads.sharedBy(1)).load("none")).isEmpty();

        assertThat(waits).isNotEmpty();
        assertThat(waits.getFirst().toMillis()).isCloseTo(2_000, within(100L));
    }

    @Test
    void whether_an_item_is_the_first_of_its_aggregate_is_waited_for_too() {
        client.putItem(put ->
                put.tableName(tables.events())
                        .item(Map.of("noteId", fromS("n21"), "sequenceNumber", fromN("2"))));

        assertThat(ids.page(new Segment(0, 1), null).aggregateIds()).hasSize(21);

        assertThat(waits).hasSize(1);
    }

    @Test
    void segments_that_are_read_at_the_same_time_keep_to_it_together() {
        meanwhile.is(this::scan);

        scan();

        assertThat(waits).as("of the second, while the first is under way").hasSize(1);
        assertThat(waits.getFirst().toMillis()).as("for what it may take").isEqualTo(1_000);
        scan();
        assertThat(waits.getLast().toMillis()).as("for both").isCloseTo(4_000, within(200L));
    }

    @Test
    void what_was_not_read_is_given_back() {
        assertThatThrownBy(() -> client.scan(scan -> scan.tableName("none").limit(1)))
                .isInstanceOf(ResourceNotFoundException.class);

        scan();

        assertThat(waits).isEmpty();
    }

    /** What happens while the next call is under way. */
    private static final class Meanwhile implements ExecutionInterceptor {

        private Runnable once = () -> {};

        void is(Runnable what) {
            once = what;
        }

        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            Runnable what = once;
            once = () -> {};
            what.run();
        }
    }

    private void readAlone(BoundedReads reads) {
        assertThat(log.bounded(reads).lastSequenceNumber("n1")).isEqualTo(1);
    }

    private void scan() {
        assertThat(ids.page(new Segment(0, 1), null).aggregateIds()).hasSize(20);
    }
}
