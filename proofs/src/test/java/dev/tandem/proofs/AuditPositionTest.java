package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Violation;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.proofs.Purses.Added;
import dev.tandem.proofs.Purses.Purse;
import dev.tandem.proofs.Purses.PurseRow;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Auditor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** An audit that comes to the end of its time goes on where it was, on whichever walk that is. */
class AuditPositionTest {

    /** More than a page of rows has. */
    private static final int GHOSTS = 250;

    private final ItemsRead items = new ItemsRead();
    private final BothSides sides =
            new BothSides(
                    InterceptedDynamoDb.client(items), LocalPostgres.shared().createDatabase());
    private final Purses purses = new Purses(sides);
    private final AtomicLong hours = new AtomicLong();

    /** Each look at it is an hour later, so that a call has time for one page. */
    private final InstantSource clock =
            () -> Instant.parse("2026-11-26T03:00:00Z").plusSeconds(3600 * hours.getAndIncrement());

    @BeforeEach
    void fill() {
        for (String id : List.of("p1", "p2", "p3")) {
            purses.put(id, "EUR", "4.50");
            purses.put(id, "JPY", "300");
        }
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void calls_of_a_page_each_find_together_what_one_call_finds() {
        sides.jdbc()
                .update(
                        "INSERT INTO purse SELECT 'ghost' || i, '{}', 1 FROM generate_series(1, ?)"
                                + " i",
                        GHOSTS);
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("purses"))
                                .item(
                                        Map.of(
                                                "purseId", fromS("left"),
                                                "version", fromN("2"),
                                                "createdAt", fromS("2026-01-01T00:00:00Z"),
                                                "updatedAt", fromS("2026-01-01T00:00:00Z"))));
        List<String> positions = new ArrayList<>();
        long examined = 0;
        long wrong = 0;

        String after = null;
        do {
            AuditReport report = view(auditor(clock).audit(request(after)));
            examined += report.examined();
            wrong += report.wrong();
            after = report.next();
            positions.add(after);
        } while (after != null && positions.size() < 10);

        assertThat(positions).hasSize(4).startsWith("states", "rows").endsWith((String) null);
        assertThat(positions.get(2)).startsWith("rows ghost");
        assertThat(wrong).isEqualTo(GHOSTS + 1);
        assertThat(examined).isEqualTo(GHOSTS + 4);
        assertThat(view(auditor(InstantSource.system()).audit(request(null))).wrong())
                .as("of one call")
                .isEqualTo(GHOSTS + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "events nonsense", "rows a\u0000", "states "})
    void where_no_audit_stopped_none_goes_on(String after) {
        QueryResult<AuditReport> answer = auditor(clock).audit(request(after));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        QueryResult.Failed.class,
                        failed ->
                                assertThat(((Problem.Invalid) failed.problem()).violations())
                                        .extracting(Violation::field)
                                        .containsExactly("after"));
    }

    @Test
    void the_event_table_is_read_once() {
        items.clear();

        AuditReport report = view(auditor(InstantSource.system()).audit(request(null)));

        assertThat(report.examined()).isEqualTo(3);
        assertThat(report.findings()).isEmpty();
        assertThat(items.scanned()).as("six events and three states").isEqualTo(9);
        assertThat(items.queried())
                .as("states and rows were met beside their events, and need not be looked at again")
                .isZero();
    }

    private Auditor<Purse, Added, PurseRow> auditor(InstantSource now) {
        return purses.auditor(now);
    }

    private static AuditRequest request(String after) {
        return new AuditRequest(null, null, null, null, after, null);
    }

    private static AuditReport view(QueryResult<AuditReport> result) {
        return BothSides.view(result);
    }

    /** Counts the items that are read. */
    private static final class ItemsRead implements ExecutionInterceptor {

        private final AtomicLong scanned = new AtomicLong();
        private final AtomicLong queried = new AtomicLong();

        void clear() {
            scanned.set(0);
            queried.set(0);
        }

        long scanned() {
            return scanned.get();
        }

        long queried() {
            return queried.get();
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof ScanResponse page) {
                scanned.addAndGet(page.scannedCount());
            }
            if (context.response() instanceof QueryResponse page) {
                queried.addAndGet(page.count());
            }
        }
    }
}
