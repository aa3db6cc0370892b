package dev.tandem.readmodel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.schema.Migration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls claim parts, at once and one after the other. */
class SharedWorkTest {

    private static final int PARTS = 200;

    private static final int NONE = -2;

    private static final Duration SOON = Duration.ofSeconds(20);

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void migrate() {
        database.setJdbcUrl(LocalPostgres.shared().createDatabase());
        database.setMaximumPoolSize(8);
        Migration.TANDEM.run(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_part_is_claimed_by_one_of_many_calls() throws Exception {
        divide(PARTS);
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> claimed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Integer>>> calls =
                    IntStream.range(0, 8)
                            .mapToObj(call -> threads.submit(() -> claimAll("call " + call, start)))
                            .toList();
            start.countDown();
            for (Future<List<Integer>> call : calls) {
                claimed.addAll(call.get());
            }
        }

        assertThat(claimed).hasSize(PARTS).doesNotHaveDuplicates();
    }

    @Test
    void a_part_is_free_again_once_its_call_gives_no_sign_of_life() {
        divide(1);
        SharedWork first = call("first");
        SharedWork second = call("second");
        assertThat(first.next()).isPresent();
        assertThat(second.next()).as("while the first one is alive").isEmpty();

        jdbc.sql("UPDATE shared_work_call SET lease_until = now() WHERE call = 'first'").update();

        assertThat(second.next()).isPresent();
        first.beat();
        assertThat(first.next()).as("that it has lost").isEmpty();
    }

    @Test
    void who_leaves_has_nothing_left_claimed() {
        divide(1);
        SharedWork first = call("first");
        assertThat(first.next()).isPresent();

        first.leave();

        assertThat(call("second").next()).isPresent();
    }

    @Test
    void a_part_that_a_transaction_holds_is_passed_by_and_can_be_taken_afterwards() {
        divide(2);
        LeasedPart part = call("first").next().orElseThrow();
        jdbc.sql("UPDATE shared_work_call SET lease_until = now()").update();
        SharedWork second = call("second");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            part.within(new TransactionTemplate(new JdbcTransactionManager(database)))
                    .executeWithoutResult(_ -> {
                        assertThat(threads.submit(() -> number(second.next())))
                                .as("the other one")
                                .succeedsWithin(SOON)
                                .isEqualTo(1);
                        assertThat(threads.submit(() -> number(second.next())))
                                .as("the one that is held")
                                .succeedsWithin(SOON)
                                .isEqualTo(NONE);
                    });
        }

        assertThat(number(second.next())).isZero();
        assertThatThrownBy(part::hold).isInstanceOf(LostPartException.class);
    }

    private static int number(Optional<LeasedPart> part) {
        return part.map(LeasedPart::number).orElse(NONE);
    }

    @Test
    void the_end_is_claimed_once_all_parts_are_finished() {
        divide(2);
        SharedWork first = call("first");
        assertThat(first.next()).isPresent();
        assertThat(first.end()).isEmpty();
        jdbc.sql("UPDATE shared_work_part SET finished = true WHERE part >= 0").update();

        assertThat(first.end()).isPresent();
        assertThat(call("second").end()).as("while another call is at it").isEmpty();
    }

    @Test
    void calls_of_one_process_count_as_one() {
        divide(3);
        SharedWork here = call("here/1");
        SharedWork alsoHere = call("here/2");
        SharedWork there = call("there/1");
        assertThat(here.processes()).as("at least this one").isEqualTo(1);
        here.next();
        alsoHere.next();
        assertThat(here.processes()).isEqualTo(1);

        there.next();

        assertThat(here.processes()).isEqualTo(2);
    }

    @Test
    void who_does_not_belong_to_it_claims_nothing() {
        divide(1);
        SharedWork stranger =
                new SharedWork(
                        jdbc,
                        "work",
                        "stranger",
                        Duration.ofMinutes(1),
                        ":owner = 'me'",
                        owner("another"));
        stranger.beat();

        assertThat(stranger.next()).isEmpty();
        assertThat(
                        jdbc.sql("SELECT call FROM shared_work_call")
                                .query((row, _) -> row.getString(1))
                                .list())
                .isEmpty();
    }

    @Test
    void who_goes_on_keeps_what_was_met_and_parts_of_other_work_are_none() {
        divide(5);
        meet();

        call("second", false).parts().goOn("first owner", "second owner", 5, List.of(0, 1, 2));
        assertThat(met()).isEqualTo(1);
        assertThat(call("second").next()).map(LeasedPart::number).contains(3);

        call("third", false).parts().goOn("who knows no parts", "third owner", 1, List.of());
        assertThat(met()).isZero();
        SharedWork third = call("third");
        assertThat(third.next()).map(LeasedPart::number).contains(0);
        assertThat(third.next()).isEmpty();
    }

    private void meet() {
        jdbc.sql("INSERT INTO shared_work_met (work, part, hashes) VALUES ('work', 0, '{1}')")
                .update();
    }

    private long met() {
        return jdbc.sql("SELECT count(*) FROM shared_work_met")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static Map<String, String> owner(String name) {
        return Map.of("owner", name);
    }

    private void divide(int parts) {
        call("the first of all", false).parts().divide("first owner", parts);
    }

    private SharedWork call(String name) {
        return call(name, true);
    }

    private SharedWork call(String name, boolean isAlive) {
        SharedWork work =
                new SharedWork(
                        jdbc, "work", name, Duration.ofMinutes(1), ":owner = 'me'", owner("me"));
        if (isAlive) {
            work.beat();
        }
        return work;
    }

    private List<Integer> claimAll(String name, CountDownLatch start) throws InterruptedException {
        SharedWork work = call(name);
        start.await();
        List<Integer> claimed = new ArrayList<>();
        Optional<LeasedPart> part = work.next();
        while (part.isPresent()) {
            claimed.add(part.get().number());
            part = work.next();
        }
        return claimed;
    }
}
