package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Rebuilds of whatever size, while the carts stay in use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RebuildUnderLoad {

    static final String DONE_BESIDE = "SELECT cart_id FROM \"public$cart$rebuild\".cart";

    private static final Duration TIME = Duration.ofMinutes(10);

    /** Events of a cart, with some that traffic adds, for each of four segments. */
    private static final int AT_BORDERS = 4 * 30;

    private final CartHistories histories;
    private final Reads reads = new Reads();
    private StreamedCarts carts;
    private BothSides sides;
    private StreamPoller stream;
    private long allCarts;
    private long allEvents;

    RebuildUnderLoad(CartHistories histories) {
        this.histories = histories;
    }

    @BeforeAll
    void start() {
        carts = new StreamedCarts(reads);
        sides = carts.sides();
        histories.write(sides);
        allCarts = histories.carts();
        allEvents = (long) histories.carts() * histories.events();
        // sooner done than by the stream
        assertThat(rebuild(RebuildRequest.IN_PLACE).finished()).isTrue();
        stream = carts.connect(StartingPosition.LATEST);
        await("the stream").atMost(TIME).until(stream::isStarted);
    }

    @AfterAll
    void close() {
        stream.close();
        carts.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {RebuildRequest.IN_PLACE, RebuildRequest.BLUE_GREEN})
    void what_is_rebuilt_while_commands_arrive_is_what_the_auditor_expects(String mode) {
        spoil();
        try (Traffic traffic = traffic()) {
            int before = traffic.accepted();

            RebuildReport report = rebuild(mode);

            assertThat(report.finished()).isTrue();
            assertThat(traffic.accepted()).as("some arrive meanwhile").isGreaterThan(before);
            end(traffic);
            assertAllAgree(traffic);
        }
    }

    @Test
    void a_rebuild_beside_the_live_tables_whose_process_is_killed_half_way_goes_on_where_it_was() {
        killHalfWay(RebuildRequest.BLUE_GREEN, DONE_BESIDE);
    }

    /**
     * @param rebuilt selects the carts that the rebuild has done
     */
    final void killHalfWay(String mode, String rebuilt) {
        spoil();
        try (Traffic traffic = traffic()) {
            RebuildProcess.dieHalfWay(carts, mode, this::isHalfWay);
            await("the end of its lease").atMost(TIME).until(this::isFree);
            long passed = number("SELECT sum(events) FROM rebuild_segment");
            long remembered = number("SELECT sum(aggregates) FROM rebuild_segment");
            Set<String> done = carts(rebuilt);
            reads.clear();

            RebuildReport report = rebuild(mode);

            Set<String> readAgain = reads.carts();
            end(traffic);
            readAgain.retainAll(done);
            readAgain.removeAll(traffic.touched());
            assertThat(passed).as("half-way").isBetween(allEvents / 10, allEvents * 9 / 10);
            assertThat(report.finished()).isTrue();
            assertThat(report.events())
                    .as(
                            "each event is passed once; of a cart at the border of a page, the rest"
                                    + " is scanned after it was done")
                    .isBetween(passed + reads.scanned() - AT_BORDERS, passed + reads.scanned())
                    .isLessThanOrEqualTo(allEvents);
            assertThat(readAgain)
                    .as("of %d carts, those of pages that were not remembered", done.size())
                    .hasSizeLessThanOrEqualTo((int) (done.size() - remembered));
            assertAllAgree(traffic);
        }
    }

    @Test
    @Tag("thorough")
    void of_two_processes_that_share_a_rebuild_one_is_killed_and_the_other_goes_on() {
        spoil();
        try (Traffic traffic = traffic();
                BothSides other = slow()) {
            var shared =
                    CompletableFuture.supplyAsync(() -> {
                        await("the process").atMost(TIME).until(() -> processes("TRUE") > 0);
                        return other.rebuild(
                                RebuildRequest.of(RebuildRequest.IN_PLACE).shared("both"));
                    });
            RebuildProcess.dieHalfWay(
                    carts, RebuildRequest.IN_PLACE, "both", () -> processes("finished") == 2);

            RebuildReport report = BothSides.view(shared.join());

            end(traffic);
            assertThat(report.finished()).isTrue();
            assertThat(processes("finished")).as("that have done a part each").isEqualTo(2);
            assertThat(report.aggregates()).isGreaterThanOrEqualTo(histories.carts());
            assertAllAgree(traffic);
        }
    }

    /** Once more, so that a process has the time to do a part of it. */
    private BothSides slow() {
        return BothSides.over(
                sides.table(""),
                sides.dynamoDb(),
                carts.jdbcUrl(),
                "tandem.dynamodb.scan-units-per-second=100");
    }

    /** That have claimed such parts of the rebuild that is shared. */
    private long processes(String which) {
        return number(
                """
                SELECT count(DISTINCT split_part(claimed_by, '/', 1))
                  FROM shared_work_part JOIN rebuild ON work = 'rebuild ' || read_model
                 WHERE run = 'both' AND part >= 0 AND\
                """
                        + " "
                        + which);
    }

    /** So that there is something to do. */
    private void spoil() {
        sides.jdbc().update("UPDATE cart SET user_account_id = 'nobody'");
        sides.jdbc().update("DELETE FROM cart_item WHERE cart_id LIKE '%3'");
        sides.jdbc().update("DELETE FROM cart_item WHERE cart_id LIKE '%7'");
        sides.jdbc().update("DELETE FROM cart WHERE cart_id LIKE '%7'");
    }

    private Traffic traffic() {
        Traffic traffic = Traffic.on(sides, histories.carts());
        await("traffic").atMost(TIME).until(() -> traffic.accepted() > 0);
        return traffic;
    }

    private void end(Traffic traffic) {
        traffic.close();
        assertThat(traffic.refused()).as("of %s", traffic).isEmpty();
        allCarts += traffic.created();
        allEvents += traffic.accepted();
    }

    private RebuildReport rebuild(String mode) {
        return BothSides.view(sides.rebuild(RebuildRequest.of(mode)));
    }

    /** The rebuild before may have left what it had passed, which was all. */
    private boolean isHalfWay() {
        long passed = number("SELECT sum(events) FROM rebuild_segment");
        return passed > allEvents / 4 && passed < allEvents * 3 / 4;
    }

    private boolean isFree() {
        return Boolean.TRUE.equals(
                sides.jdbc()
                        .queryForObject("SELECT lease_until < now() FROM rebuild", Boolean.class));
    }

    private Set<String> carts(String sql) {
        return new HashSet<>(sides.jdbc().query(sql, (row, _) -> row.getString(1)));
    }

    private void assertAllAgree(Traffic traffic) {
        stream.awaitIdle(TIME);
        AuditReport report = sides.audit(new AuditRequest(null, null, 0, null, null, null));
        assertThat(report.findings()).as("after %s", traffic).isEmpty();
        assertThat(report.examined()).isEqualTo(allCarts);
        assertThat(report.lagEvents()).as("after %s", traffic).isZero();
        assertThat(number("SELECT count(*) FROM cart")).isEqualTo(allCarts);
        assertThat(sides.parked()).isEmpty();
    }

    private long number(String sql) {
        Long number = sides.jdbc().queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
