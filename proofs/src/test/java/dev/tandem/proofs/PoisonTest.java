package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.tandem.core.result.Accepted;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One event that can't get into the read model, on its way from the store to the reader. */
class PoisonTest {

    private static final String POISONED = CartHistories.id(25);
    private static final int POISON = 10;

    private static final Duration TIME_TO_DELIVER = Duration.ofMinutes(3);

    private StreamedCarts carts;
    private BothSides sides;
    private StreamPoller stream;

    @BeforeEach
    void start() {
        carts = new StreamedCarts();
        sides = carts.sides();
        stream = carts.connect(StartingPosition.TRIM_HORIZON);
    }

    @AfterEach
    void close() {
        stream.close();
        carts.close();
    }

    @Test
    void one_poison_event_among_1_000_holds_up_its_own_cart_alone_and_only_until_it_is_mended() {
        holdsUpItsOwnCartAlone(new CartHistories(50, 20));
    }

    @Test
    @Tag("thorough")
    void one_poison_event_among_10_000_holds_up_its_own_cart_alone_and_only_until_it_is_mended() {
        holdsUpItsOwnCartAlone(new CartHistories(500, 20));
    }

    private void holdsUpItsOwnCartAlone(CartHistories histories) {
        histories.write(sides, only(POISON, PoisonTest::ofTomorrow));
        stream.awaitIdle(TIME_TO_DELIVER);

        assertThat(sides.parked())
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.aggregateId()).isEqualTo(POISONED);
                    assertThat(parked.sequenceNumber()).isEqualTo(POISON);
                    assertThat(parked.reason()).isEqualTo("unreadable_event");
                    assertThat(parked.detail())
                            .contains("version 2, this code knows version 1", POISONED);
                });
        assertThat(shownAt(histories.events()))
                .as("carts that are up to date")
                .hasSize(histories.carts() - 1);
        assertThat(shownAt(POISON - 1L)).as("before the poison").containsExactly(POISONED);
        assertThat(audit().findings())
                .as("of all carts")
                .containsExactly(
                        new Finding(POISONED, "unreadable_event", "event 10 can't be read"));

        mend();

        assertThat(sides.redrive(RedriveRequest.everything()))
                .isEqualTo(new RedriveReport(1, 0, List.of(), null));
        assertThat(sides.parked()).isEmpty();
        assertThat(shownAt(histories.events())).hasSize(histories.carts());
        assertNothingIsFoundIn(histories.carts());
    }

    @Test
    void events_that_arrive_while_their_cart_is_parked_are_there_after_the_redrive() {
        // a migration that is too strict
        sides.jdbc().execute("ALTER TABLE cart_item ADD CHECK (name <> 'The jam')");
        create("poisoned");
        add("poisoned", "tea", "jam", "milk");
        create("other");
        stream.awaitIdle(TIME_TO_DELIVER);
        ParkedAggregate parked = sides.parked().getFirst();
        assertThat(parked.aggregateId()).isEqualTo("poisoned");
        assertThat(parked.sequenceNumber()).isEqualTo(3);
        assertThat(parked.reason()).isEqualTo("constraint_violated");
        assertThat(shownAt(2)).containsExactly("poisoned");

        add("poisoned", "bread", "butter");
        add("other", "salt", "oil");
        stream.awaitIdle(TIME_TO_DELIVER);

        assertThat(shownAt(2)).as("waits").containsExactly("poisoned");
        assertThat(shownAt(3)).as("goes on").containsExactly("other");
        assertThat(sides.parked()).as("those that wait are not tried").containsExactly(parked);

        assertThat(sides.redrive(RedriveRequest.everything()).stillParked())
                .as("not mended so far")
                .isEqualTo(1);
        sides.jdbc().execute("ALTER TABLE cart_item DROP CONSTRAINT cart_item_name_check");
        assertThat(sides.redrive(RedriveRequest.everything()).redriven()).isEqualTo(1);

        assertThat(shownAt(6)).containsExactly("poisoned");
        assertNothingIsFoundIn(2);
        add("poisoned", "honey");
        stream.awaitIdle(TIME_TO_DELIVER);
        assertThat(shownAt(7)).as("goes on as if nothing had happened").containsExactly("poisoned");
        assertNothingIsFoundIn(2);
    }

    /** With another item for that event of that cart. */
    private static UnaryOperator<Map<String, AttributeValue>> only(
            int number, UnaryOperator<Map<String, AttributeValue>> change) {
        Map<String, AttributeValue> item = CartHistories.event(POISONED, number);
        return event -> event.equals(item) ? change.apply(event) : event;
    }

    /** Written by code that is newer than this one. */
    private static Map<String, AttributeValue> ofTomorrow(Map<String, AttributeValue> event) {
        Map<String, AttributeValue> changed = new HashMap<>(event);
        changed.put("eventVersion", fromN("2"));
        return changed;
    }

    private void mend() {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("cart_events"))
                                .item(CartHistories.event(POISONED, POISON)));
    }

    private void create(String cart) {
        assertThat(sides.create(cart)).isInstanceOf(Accepted.class);
    }

    private void add(String cart, String... items) {
        for (String item : items) {
            assertThat(sides.add(cart, item)).isInstanceOf(Accepted.class);
        }
    }

    /** The carts whose rows are at that event. */
    private List<String> shownAt(long number) {
        return sides.jdbc()
                .query(
                        "SELECT cart_id FROM cart WHERE last_sequence_number = ?",
                        (row, _) -> row.getString(1),
                        number);
    }

    private AuditReport audit() {
        return sides.audit(new AuditRequest(null, null, 0, null, null, null));
    }

    private void assertNothingIsFoundIn(int carts) {
        AuditReport report = audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.examined()).isEqualTo(carts);
        assertThat(report.lagEvents()).isZero();
    }
}
