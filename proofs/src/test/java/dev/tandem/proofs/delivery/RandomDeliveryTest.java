package dev.tandem.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.proofs.Seeds;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Longer histories than can be enumerated, and failures; {@link Seeds} says how many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomDeliveryTest {

    private FaultyPostgres faulty;
    private ReadSide readSide;

    @BeforeAll
    void start() {
        faulty = FaultyPostgres.inFrontOf(LocalPostgres.shared());
        readSide = ReadSide.behind(faulty);
    }

    @AfterAll
    void close() {
        readSide.close();
        faulty.close();
    }

    @Test
    void losses_duplicates_disorder_and_failing_batches_end_in_the_fold_of_the_events() {
        Seeds.each(seed -> {
            Random random = new Random(seed);
            RandomSchedule schedule = RandomSchedule.of("r" + seed, random);
            schedule.histories().forEach(readSide.log()::record);

            schedule.batches().forEach(batch -> deliverOverFailures(batch, random));

            assertUpToDate(schedule);
        });
        if (Seeds.areMany()) {
            assertThat(readSide.reports())
                    .anySatisfy(report -> assertThat(report.failed()).isNotEmpty())
                    .anySatisfy(report -> assertThat(report.healed()).isPositive())
                    .anySatisfy(report -> assertThat(report.skipped()).isPositive());
        }
    }

    @Test
    void two_updaters_on_the_same_carts_end_in_the_fold_of_the_events() {
        Seeds.oneIn(
                10,
                seed -> {
                    Random random = new Random(seed);
                    RandomSchedule one = RandomSchedule.of("c" + seed, random);
                    RandomSchedule other = one.otherwise(random);
                    one.histories().forEach(readSide.log()::record);

                    CompletableFuture.allOf(
                                    inBackground(() -> one.batches().forEach(readSide::handle)),
                                    inBackground(() -> other.batches().forEach(readSide::handle)))
                            .join();

                    assertUpToDate(one);
                });
    }

    /** As a stream does it: again and again, until nothing is reported to have failed. */
    private void deliverOverFailures(List<StreamEvent<CartEvent>> batch, Random random) {
        int failures = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < failures; i++) {
            breakSomething(random);
            readSide.updater().handle(batch);
            mendEverything();
        }
        readSide.handle(batch);
    }

    private void breakSomething(Random random) {
        int n = 1 + random.nextInt(7);
        switch (random.nextInt(4)) {
            case 0 -> readSide.log().failNext(n);
            case 1 -> faulty.beforeStatement(n, () -> {});
            case 2 -> faulty.afterStatement(n, () -> {});
            default -> faulty.afterCommit(() -> {});
        }
    }

    private void mendEverything() {
        readSide.log().failNext(0);
        faulty.reset();
    }

    private void assertUpToDate(RandomSchedule schedule) {
        assertThat(schedule.histories())
                .allSatisfy(history ->
                        assertThat(readSide.cart(history.getFirst().aggregateId()))
                                .isEqualTo(ExpectedCart.of(history)));
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }
}
