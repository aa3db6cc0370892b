package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.proofs.Purses.Added;
import dev.tandem.proofs.Purses.Purse;
import dev.tandem.proofs.Purses.PurseRow;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.AuditedAggregate;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.audit.Finding;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** An audit reads events, states and rows as sets, in little memory, and tells the same. */
class AuditAtScaleTest {

    private static final int PURSES = 60;

    private final BothSides sides = new BothSides();
    private final Purses purses = new Purses(sides);

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void what_one_side_alone_has_is_found_among_many() {
        fill(PURSES);
        sides.jdbc().update("INSERT INTO purse VALUES ('ghost', '{}', 7)");
        putState("left", 3);
        sides.jdbc().update("UPDATE purse SET balances = '{}' WHERE purse_id = 'p7'");

        assertTellsAll(purses.audited());
    }

    /** Scan gives no order: what DynamoDB hands out side by side today it need not tomorrow. */
    @Test
    void in_whatever_order_events_and_states_come_the_same_is_told() {
        fill(PURSES);
        sides.jdbc().update("INSERT INTO purse VALUES ('ghost', '{}', 7)");
        putState("left", 3);
        sides.jdbc().update("UPDATE purse SET balances = '{}' WHERE purse_id = 'p7'");
        AuditedAggregate<Purse, Added, PurseRow> inOrder = purses.audited();

        for (long seed : new long[] {1, 2, 3}) {
            assertTellsAll(withHistories(inOrder, inPages(inOrder, seed)));
        }
    }

    @Test
    void an_aggregate_whose_events_lie_apart_is_examined_once_and_is_sound() {
        fill(5);
        AuditedAggregate<Purse, Added, PurseRow> audited = purses.audited();
        // the first event here, and all behind it on another page, which tells of nobody
        Histories<Added> cut =
                (_, _) ->
                        new Histories.Page<>(
                                IntStream.range(0, 5)
                                        .mapToObj(i -> {
                                            List<StreamEvent<Added>> all =
                                                    audited.log().readAfter("p" + i, 0);
                                            return new History<>(
                                                    "p" + i,
                                                    new Contents<>(all.subList(0, 1), List.of()));
                                        })
                                        .toList(),
                                10,
                                null);

        AuditReport report = audit(withHistories(audited, ofOneSegment(cut)));

        assertThat(report.examined()).isEqualTo(5);
        assertThat(report.findings()).isEmpty();
    }

    @Tag("thorough")
    @Test
    void of_a_long_history_a_part_is_in_memory_at_a_time() {
        purses.put("long", "EUR", "1");
        int events = 2_500;
        String body = "{\"currency\":\"EUR\",\"amount\":1}";
        try (BulkWrites log = new BulkWrites(sides.dynamoDb(), sides.table("purse_events"))) {
            for (int number = 2; number <= events; number++) {
                log.put(
                        Map.of(
                                "purseId", fromS("long"),
                                "sequenceNumber", fromN("" + number),
                                "eventType", fromS("purse_added"),
                                "eventVersion", fromN("1"),
                                // so that it is several of DynamoDB's pages
                                "padding", fromS("x".repeat(2_000)),
                                "body", fromS(body),
                                "createdAt", fromS("2026-01-01T08:00:00Z")));
            }
        }
        Watched watched = new Watched(purses.audited().log());

        AuditReport report = audit(withLog(purses.audited(), watched));

        assertThat(report.examined()).isEqualTo(1);
        assertThat(report.findings())
                .extracting(Finding::detail)
                .containsExactly("the state is at version 1, the events end at 2500");
        assertThat(watched.largest).as("events of a part").isLessThan(events / 4);
    }

    private void assertTellsAll(AuditedAggregate<Purse, Added, PurseRow> audited) {
        AuditReport report = audit(audited);

        assertThat(report.examined()).as("%s", report).isEqualTo(PURSES + 2);
        assertThat(report.findings())
                .extracting(Finding::aggregateId, Finding::kind)
                .containsExactlyInAnyOrder(
                        tuple("p7", "row_drift"),
                        tuple("left", "state_without_events"),
                        tuple("ghost", "row_without_events"));
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            purses.put("p" + i, "EUR", "4.50");
            purses.put("p" + i, "JPY", "300");
        }
    }

    private void putState(String purse, long version) {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("purses"))
                                .item(
                                        Map.of(
                                                "purseId", fromS(purse),
                                                "version", fromN("" + version),
                                                "createdAt", fromS("2026-01-01T00:00:00Z"),
                                                "updatedAt", fromS("2026-01-01T00:00:00Z"))));
    }

    /** The same histories in another order, seven a page. */
    private static Histories<Added> inPages(
            AuditedAggregate<Purse, Added, PurseRow> audited, long seed) {
        List<History<Added>> all = new ArrayList<>();
        for (int segment = 0; segment < 4; segment++) {
            all.addAll(audited.histories().page(new Segment(segment, 4), null).histories());
        }
        Collections.shuffle(all, new Random(seed));
        return ofOneSegment((_, after) -> page(all, after));
    }

    private static Histories.Page<Added> page(
            List<History<Added>> all, @Nullable String afterOrNull) {
        int from = afterOrNull == null ? 0 : Integer.parseInt(afterOrNull);
        int end = Math.min(from + 7, all.size());
        return new Histories.Page<>(
                all.subList(from, end), 14, end == all.size() ? null : Integer.toString(end));
    }

    private static Histories<Added> ofOneSegment(Histories<Added> histories) {
        return (segment, after) ->
                segment.number() == 2
                        ? histories.page(segment, after)
                        : new Histories.Page<>(List.of(), 0, null);
    }

    private static AuditedAggregate<Purse, Added, PurseRow> withHistories(
            AuditedAggregate<Purse, Added, PurseRow> of, Histories<Added> histories) {
        return new AuditedAggregate<>(
                histories, of.store(), of.decider(), of.log(), of.rows(), of.projection());
    }

    private static AuditedAggregate<Purse, Added, PurseRow> withLog(
            AuditedAggregate<Purse, Added, PurseRow> of, EventLog<Added> log) {
        return new AuditedAggregate<>(
                of.histories(), of.store(), of.decider(), log, of.rows(), of.projection());
    }

    private AuditReport audit(AuditedAggregate<Purse, Added, PurseRow> audited) {
        Pauses none = _ -> {};
        return BothSides.view(
                new Auditor<>(audited, purses.parking(), InstantSource.system(), none, () -> {})
                        .audit(AuditRequest.all()));
    }

    /** Hands on what another log has, and sees that what it handed out before is not kept. */
    private static final class Watched implements EventLog<Added> {

        private final EventLog<Added> log;
        private final List<WeakReference<StreamEvent<Added>>> handedOut = new ArrayList<>();
        private int largest;

        Watched(EventLog<Added> log) {
            this.log = log;
        }

        @Override
        public List<StreamEvent<Added>> read(String aggregateId, long after, long upTo) {
            return log.read(aggregateId, after, upTo);
        }

        @Override
        public Iterable<Contents<Added>> contentsInParts(String aggregateId) {
            Iterator<Contents<Added>> parts = log.contentsInParts(aggregateId).iterator();
            return () ->
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return parts.hasNext();
                        }

                        @Override
                        public Contents<Added> next() {
                            awaitNoneIsKept();
                            Contents<Added> part = parts.next();
                            largest = Math.max(largest, part.events().size());
                            handedOut.add(new WeakReference<>(part.events().getFirst()));
                            return part;
                        }
                    };
        }

        private void awaitNoneIsKept() {
            // the last one may still lie in a variable of whoever goes through them
            List<WeakReference<StreamEvent<Added>>> older =
                    handedOut.subList(0, Math.max(0, handedOut.size() - 1));
            await("that events of parts before the last are free")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        System.gc();
                        return older.stream().allMatch(event -> event.refersTo(null));
                    });
        }
    }
}
