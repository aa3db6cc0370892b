package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a batch lacks of many carts is read of the event table by some queries at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParallelHealingTest {

    private static final int CARTS = 20;
    private static final int EVENTS = 4;
    private static final int AT_ONCE = 4;

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String FIRST = CartHistories.id(0);

    private final WatchedQueries queries = new WatchedQueries();
    private final FaultyDynamoDb faults =
            FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
    private final DynamoDbClient client = InterceptedDynamoDb.client(faults.endpoint(), queries);
    private BothSides sides;
    private BothSides oneByOne;

    @BeforeAll
    void start() {
        sides = sides(AT_ONCE);
        oneByOne = sides(1);
        new CartHistories(CARTS, EVENTS).write(sides);
        new CartHistories(CARTS, EVENTS).write(oneByOne);
    }

    private BothSides sides(int parallelQueries) {
        return new BothSides(
                client,
                LocalPostgres.shared().createDatabase(),
                "tandem.dynamodb.parallel-queries=" + parallelQueries);
    }

    @BeforeEach
    void empty() {
        sides.jdbc().execute("TRUNCATE cart, cart_item, parked_aggregate");
        queries.forget();
    }

    @AfterEach
    void mend() {
        queries.meet(0);
        queries.release();
        faults.reset();
    }

    @AfterAll
    void close() {
        sides.close();
        oneByOne.close();
        client.close();
        faults.close();
    }

    @Test
    void as_many_are_under_way_at_the_same_time_as_is_set_and_one_for_each_cart() {
        queries.meet(AT_ONCE);

        assertThat(deliver(sides)).isEmpty();

        assertThat(queries.most()).isEqualTo(AT_ONCE);
        assertThat(queries.asked()).isEqualTo(CARTS);
        assertThat(shown(sides)).isEqualTo(CARTS);
    }

    @Test
    void they_cost_what_they_cost_one_after_the_other() {
        assertThat(deliver(oneByOne)).isEmpty();
        double units = queries.units();
        assertThat(queries.most()).isEqualTo(1);
        queries.forget();

        assertThat(deliver(sides)).isEmpty();

        assertThat(queries.units()).isEqualTo(units).isEqualTo(CARTS);
    }

    @Test
    void whoever_catches_up_or_is_made_anew_or_delivered_again_is_read_so_too() {
        TreeSet<String> ids = new TreeSet<>(ids());
        queries.meet(AT_ONCE);
        assertThat(sides.readModel().updater().catchUp(ids)).isEmpty();
        assertThat(queries.most()).isEqualTo(AT_ONCE);

        queries.forget();
        queries.meet(AT_ONCE);
        assertThat(sides.readModel().updater().rebuild(ids)).isEmpty();
        assertThat(queries.most()).isEqualTo(AT_ONCE);

        List<StreamEvent<CartEvent>> first = events(1);
        queries.meet(AT_ONCE);
        assertThat(sides.readModel().handle(first)).as("first events again").isEmpty();
        assertThat(queries.most()).isEqualTo(AT_ONCE);
        assertThat(shown(sides)).isEqualTo(CARTS);
    }

    @Test
    void who_lacks_nothing_asks_nothing() {
        assertThat(sides.readModel().handle(events(1, 2, 3, 4))).isEmpty();

        assertThat(queries.asked()).isZero();
        assertThat(shown(sides)).isEqualTo(CARTS);
    }

    @Test
    void a_cart_whose_events_can_t_be_read_fails_alone() {
        List<StreamEvent<CartEvent>> batch = withGaps(sides);
        change(FIRST, 3, item -> item.put("eventType", fromS("cart_burnt")));
        try {
            Map<String, Failure> failed = sides.readModel().handle(batch);

            assertThat(failed).containsOnlyKeys(FIRST);
            assertThat(failed.get(FIRST))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault ->
                                    assertThat(fault.reason())
                                            .isEqualTo(FaultReason.UNREADABLE_EVENT));
            assertThat(shown(sides)).isEqualTo(CARTS - 1);
        } finally {
            change(FIRST, 3, item -> {});
        }
    }

    @Test
    void an_event_table_that_is_busy_is_waited_for() {
        faults.throttle("Query", 2);

        assertThat(deliver(sides)).isEmpty();

        assertThat(shown(sides)).isEqualTo(CARTS);
    }

    @Test
    void an_event_table_that_stays_busy_parks_nobody_and_they_come_again() {
        List<StreamEvent<CartEvent>> batch = withGaps(sides);
        faults.throttle("Query", 1_000);

        assertThat(sides.readModel().handle(batch))
                .hasSize(CARTS)
                .allSatisfy((_, failure) -> assertThat(failure).isInstanceOf(OutOfReach.class));

        faults.reset();
        assertThat(sides.readModel().handle(batch)).isEmpty();
        assertThat(sides.parked()).isEmpty();
    }

    @Test
    void after_the_answer_nothing_is_under_way() {
        List<StreamEvent<CartEvent>> batch = withGaps(sides);
        change(FIRST, 3, item -> item.put("eventType", fromS("cart_burnt")));
        Thread caller = Thread.currentThread();
        queries.forget();
        queries.hold(id -> !id.equals(FIRST) && Thread.currentThread() != caller);
        try {
            assertThat(sides.readModel().handle(batch)).containsOnlyKeys(FIRST);

            assertThat(queries.held()).isZero();
            awaitNobodyThereBut(caller);
            assertThat(shown(sides)).isEqualTo(CARTS - 1);
        } finally {
            change(FIRST, 3, item -> {});
        }
    }

    @Test
    void who_is_interrupted_reads_no_further_and_has_written_nothing() {
        List<StreamEvent<CartEvent>> batch = withGaps(sides);
        queries.forget();
        queries.hold(_ -> true);
        CompletableFuture<Map<String, Failure>> answer = new CompletableFuture<>();
        Thread caller =
                Thread.ofPlatform().start(() -> answer.complete(sides.readModel().handle(batch)));
        await().atMost(LONG).until(() -> queries.held() == AT_ONCE);

        caller.interrupt();

        assertThat(answer.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join()).hasSize(CARTS);
        assertThat(queries.held()).isZero();
        awaitNobodyThereBut(caller);
        assertThat(queries.asked()).isEqualTo(AT_ONCE);
        assertThat(shown(sides)).isZero();
    }

    /** A thread ends a moment after it has told that it is done. */
    private void awaitNobodyThereBut(Thread caller) {
        await().atMost(LONG).until(() -> !queries.isAnybodyThereBut(caller));
    }

    private Map<String, Failure> deliver(BothSides to) {
        List<StreamEvent<CartEvent>> batch = withGaps(to);
        queries.forget();
        return to.readModel().handle(batch);
    }

    /** Every other event. */
    private List<StreamEvent<CartEvent>> withGaps(BothSides of) {
        return events(of, 2, 4);
    }

    private List<StreamEvent<CartEvent>> events(int... numbers) {
        return events(sides, numbers);
    }

    private List<StreamEvent<CartEvent>> events(BothSides of, int... numbers) {
        var log = of.bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {}).log();
        List<StreamEvent<CartEvent>> events =
                ids().stream()
                        .flatMap(id ->
                                log.readAfter(id, 0).stream()
                                        .filter(event ->
                                                IntStream.of(numbers)
                                                        .anyMatch(
                                                                n -> n == event.sequenceNumber())))
                        .toList();
        queries.forget();
        return events;
    }

    private static List<String> ids() {
        return IntStream.range(0, CARTS).mapToObj(CartHistories::id).toList();
    }

    private void change(String id, int number, Consumer<Map<String, AttributeValue>> how) {
        Map<String, AttributeValue> item = new HashMap<>(CartHistories.event(id, number));
        how.accept(item);
        client.putItem(put -> put.tableName(sides.table("cart_events")).item(item));
    }

    /** How many carts are at their last event. */
    private static int shown(BothSides on) {
        return on.jdbc()
                .queryForList(
                        "SELECT cart_id FROM cart WHERE last_sequence_number = ?",
                        String.class,
                        EVENTS)
                .size();
    }
}
