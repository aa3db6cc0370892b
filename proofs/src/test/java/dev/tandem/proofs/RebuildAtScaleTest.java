package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

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

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A rebuild reads the event table once, and what goes on meanwhile is in it nevertheless. */
class RebuildAtScaleTest {

    private static final int CARTS = 40;

    private final Scans scans = new Scans();
    private final BothSides sides =
            new BothSides(
                    InterceptedDynamoDb.client(scans), LocalPostgres.shared().createDatabase());

    @BeforeEach
    void fill() {
        for (int i = 0; i < CARTS; i++) {
            sides.create("c" + i);
            sides.add("c" + i, "tea");
            sides.show("c" + i);
        }
        scans.clear();
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void the_event_table_is_read_once(String mode) {
        sides.jdbc().update("UPDATE cart SET user_account_id = 'wrong'");

        RebuildReport report = rebuild(mode);

        assertThat(report.aggregates()).isEqualTo(CARTS);
        assertThat(report.events()).isEqualTo(2 * CARTS);
        assertThat(scans.scanned.get()).as("items").isEqualTo(2 * CARTS);
        assertThat(scans.queries.get()).as("histories that were read once more").isZero();
        assertThat(owners()).containsOnly("mia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void what_a_cart_has_got_since_it_was_scanned_is_not_set_back(String mode) {
        scans.afterTheNext(() -> {
            for (int i = 0; i < CARTS; i++) {
                sides.add("c" + i, "milk");
                sides.show("c" + i);
            }
        });

        assertThat(rebuild(mode).failures()).isEmpty();

        assertThat(numbers()).containsOnly(3L);
        assertThat(sides.jdbc().queryForList("SELECT item_id FROM cart_item WHERE cart_id = 'c7'"))
                .hasSize(2);
    }

    @Test
    void a_cart_that_was_erased_and_made_again_since_it_was_scanned_is_the_new_one() {
        scans.afterTheNext(() -> {
            erase("c7");
            sides.create("c7");
            sides.show("c7");
        });

        assertThat(rebuild("in-place").failures()).isEmpty();

        assertThat(
                        sides.jdbc()
                                .query(
                                        "SELECT last_sequence_number FROM cart WHERE cart_id ="
                                                + " 'c7'",
                                        (row, _) -> row.getLong(1)))
                .containsExactly(1L);
        assertThat(sides.jdbc().queryForList("SELECT item_id FROM cart_item WHERE cart_id = 'c7'"))
                .isEmpty();
    }

    @Test
    void rows_without_events_go_and_those_of_carts_that_were_rebuilt_are_not_asked_about() {
        sides.jdbc()
                .update(
                        """
                        INSERT INTO cart SELECT 'ghost', user_account_id, status, 0, 0, null, created_at, updated_at, 4
                          FROM cart WHERE cart_id = 'c1'
                        """);

        assertThat(rebuild("in-place").failures()).isEmpty();

        assertThat(numbers()).hasSize(CARTS);
        assertThat(scans.queries.get()).as("of the one row alone").isLessThan(10);
    }

    private void erase(String cart) {
        for (int number = 1; number <= 2; number++) {
            String of = Integer.toString(number);
            sides.dynamoDb()
                    .deleteItem(delete ->
                            delete.tableName(sides.table("cart_events"))
                                    .key(
                                            Map.of(
                                                    "cartId",
                                                    fromS(cart),
                                                    "sequenceNumber",
                                                    fromN(of))));
        }
        sides.dynamoDb()
                .deleteItem(delete ->
                        delete.tableName(sides.table("carts")).key(Map.of("cartId", fromS(cart))));
        sides.jdbc().update("DELETE FROM cart_item WHERE cart_id = ?", cart);
        sides.jdbc().update("DELETE FROM cart WHERE cart_id = ?", cart);
    }

    private List<String> owners() {
        return sides.jdbc().query("SELECT user_account_id FROM cart", (row, _) -> row.getString(1));
    }

    private List<Long> numbers() {
        return sides.jdbc()
                .query("SELECT last_sequence_number FROM cart", (row, _) -> row.getLong(1));
    }

    private RebuildReport rebuild(String mode) {
        RebuildReport report = BothSides.view(sides.rebuild(RebuildRequest.of(mode)));
        assertThat(report.finished()).as("%s", report).isTrue();
        return report;
    }

    /** Counts what is read, and does something after a Scan, before its answer is known. */
    private static final class Scans implements ExecutionInterceptor {

        private final AtomicLong scanned = new AtomicLong();
        private final AtomicLong queries = new AtomicLong();
        private final AtomicLong left = new AtomicLong();
        private volatile Runnable after = () -> {};

        void clear() {
            scanned.set(0);
            queries.set(0);
        }

        /** Once all four segments were scanned, while all of their answers wait. */
        void afterTheNext(Runnable work) {
            after = work;
            left.set(4);
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof ScanResponse page) {
                scanned.addAndGet(page.scannedCount());
                waitForAll();
            }
            if (context.response() instanceof QueryResponse) {
                queries.incrementAndGet();
            }
        }

        private synchronized void waitForAll() {
            if (left.get() <= 0) {
                return;
            }
            if (left.decrementAndGet() == 0) {
                after.run();
                notifyAll();
            }
            long end = System.nanoTime() + 60_000_000_000L;
            while (left.get() > 0) {
                try {
                    wait(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while segments were scanned", e);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the other segments were not scanned in 60 s");
                }
            }
        }
    }
}
