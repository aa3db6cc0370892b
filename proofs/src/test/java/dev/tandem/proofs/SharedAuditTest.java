package dev.tandem.proofs;

import static dev.tandem.proofs.SharedPurses.assertThatAllIsTold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of one name share an audit. */
class SharedAuditTest {

    private final BothSides sides = new BothSides();
    private final SharedPurses purses = new SharedPurses(sides);

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void each_does_a_part_of_it_and_all_tell_what_was_found_in_all_of_it() {
        purses.fill();
        CountDownLatch bothAreAtIt = new CountDownLatch(2);
        AtomicInteger ofTheFirst = new AtomicInteger();
        AtomicInteger ofTheSecond = new AtomicInteger();

        var first = start(() -> at(ofTheFirst, bothAreAtIt));
        var second = start(() -> at(ofTheSecond, bothAreAtIt));

        assertThatAllIsTold(first.join());
        assertThatAllIsTold(second.join());
        assertThat(ofTheFirst.get()).isPositive();
        assertThat(ofTheSecond.get()).isPositive();
        assertThat(ofTheFirst.get() + ofTheSecond.get())
                .as("each segment by one of them")
                .isEqualTo(SharedPurses.SEGMENTS);
        assertThat(purses.news())
                .as("told once")
                .hasSize(1)
                .allSatisfy(news -> {
                    assertThat(news.isFinished()).isTrue();
                    assertThat(news.wrong()).isEqualTo(SharedPurses.WRONG);
                    assertThat(news.age().orElseThrow()).isLessThan(Duration.ofHours(1));
                });
    }

    @Test
    void an_end_that_a_call_did_not_live_to_tell_is_told_by_the_next() {
        purses.fill();
        purses.killNextAtTheEnd();
        assertThatThrownBy(this::audit).hasMessageContaining("killed");

        assertThatAllIsTold(audit());

        assertThat(purses.news())
                .extracting(AuditNews::isFailed, AuditNews::isFinished, AuditNews::wrong)
                .containsExactly(
                        tuple(true, false, 0L), tuple(false, true, (long) SharedPurses.WRONG));
    }

    private QueryResult<AuditReport> audit() {
        return purses.audit(AuditRequest.all().shared("a"), () -> {});
    }

    private static void at(AtomicInteger pages, CountDownLatch bothAreAtIt) {
        if (pages.incrementAndGet() == 1) {
            bothAreAtIt.countDown();
            SharedPurses.await(bothAreAtIt);
        }
    }

    private CompletableFuture<QueryResult<AuditReport>> start(Runnable atEachPage) {
        return CompletableFuture.supplyAsync(
                () -> purses.audit(AuditRequest.all().shared("a"), atEachPage),
                call -> Thread.ofPlatform().start(call));
    }
}
