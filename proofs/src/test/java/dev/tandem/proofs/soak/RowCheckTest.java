package dev.tandem.proofs.soak;

import static dev.tandem.proofs.soak.PlantedHistory.accepted;
import static dev.tandem.proofs.soak.PlantedHistory.added;
import static dev.tandem.proofs.soak.PlantedHistory.json;
import static dev.tandem.proofs.soak.PlantedHistory.row;
import static dev.tandem.proofs.soak.PlantedHistory.tea;
import static dev.tandem.proofs.soak.PlantedHistory.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** Rows and views that are not as promised, in a history in which all else is. */
class RowCheckTest {

    private final PlantedHistory round = new PlantedHistory();

    @Test
    void a_row_that_events_do_not_make_is_found() {
        round.row = row(3, 4, "4.50", 3);
        assertThat(round.wrong()).hasSize(2).allMatch(wrong -> wrong.contains("its row"));

        round.row = row(3, 3, "4.51", 3);
        assertOnly().contains("its row's sums is '3 units, 4.51'");

        round.row = row(3, 3, "4.50", 2);
        assertOnly().contains("its row's times");
    }

    @Test
    void who_waits_and_is_told_nowhere_is_found() {
        round.row = row(2, 1, "1.50", 2);
        assertOnly().isEqualTo("cart: cart is at event 2 of 3, and nobody tells that it waits");

        round.row = null;
        assertOnly().contains("cart is at event 0 of 3");
    }

    @Test
    void what_an_audit_tells_is_told() {
        round.basket = json("{'weight':1,'names':['Tea'],'last':2}");
        assertOnly().isEqualTo("cart: basket is at event 2 of 3, and nobody tells that it waits");

        round.with(new Entry.Found("cart", "unauditable"));
        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void who_waits_without_a_reason_is_found() {
        round.row = row(2, 1, "1.50", 2);
        round.waiting = Map.of("cart", "fails_alone");

        assertOnly().isEqualTo("cart: cart waits though nothing is in its way: fails_alone");
    }

    @Test
    void rows_beyond_the_events_are_found_and_so_is_who_waits_for_nothing() {
        round.row = row(4, 3, "4.50", 3);
        assertThat(round.wrong()).contains("cart: cart is at event 4 of 3");

        round.row = row(3, 3, "4.50", 3);
        round.waiting = Map.of("cart", "fails_alone");
        assertThat(round.wrong()).contains("cart: cart is said to wait, and has all its events");
    }

    @Test
    void a_basket_of_an_older_release_is_found() {
        round.lastRelease = 3;

        assertOnly().contains("make another one of release 3");
    }

    @Test
    void a_spoilt_item_is_a_reason_to_wait_where_the_release_takes_none() {
        round.events = List.of(round.events.get(0), round.events.get(1), spoilt(3));
        round.without("c")
                .with(
                        told(
                                "c",
                                "addCartItem",
                                tea(2).replace("Tea", Basket.SPOILT),
                                5,
                                accepted(3)));
        round.basket = json("{'weight':2,'names':['Tea'],'last':2}");
        round.waiting = Map.of(Basket.NAME, "projection_failed");
        round.lastRelease = 2;
        assertThat(round.wrong()).isEmpty();

        round.lastRelease = 3;
        assertThat(round.wrong()).anyMatch(wrong -> wrong.contains("nothing is in its way"));
    }

    @Test
    void who_can_not_be_rebuilt_may_keep_rows_of_two_histories_and_of_no_others() {
        round.events = List.of(round.events.get(0), round.events.get(1), spoilt(3));
        round.without("c")
                .with(
                        told(
                                "c",
                                "addCartItem",
                                tea(2).replace("Tea", Basket.SPOILT),
                                5,
                                accepted(3)));
        round.firstRelease = 2;
        round.lastRelease = 2;
        assertOnly().contains("make another one of release 2");

        round.with(new Entry.Restored(10, Map.of("cart", 3L)));
        assertThat(round.wrong()).isEmpty();

        round.basket = json("{'weight':9,'names':['Tea'],'last':4}");
        assertThat(round.wrong()).contains("cart: basket is at event 4 of 3");
        round.with(new Entry.Found("cart", "hole"));
        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void a_view_that_no_events_make_is_found() {
        round.with(new Entry.Shown("cart", 0, 12, 13, view(2, 3)));

        assertOnly().contains("what was shown at event 2");
    }

    @Test
    void a_view_that_is_older_than_what_was_asked_for_or_shown_before_is_found() {
        round.with(new Entry.Shown("cart", 3, 12, 13, view(2, 1)));
        assertOnly().isEqualTo("cart: event 3 was asked for, and shown was event 2");

        round.entries.removeLast();
        round.with(new Entry.Shown("cart", 0, 12, 13, view(3, 3)))
                .with(new Entry.Shown("cart", 0, 14, 15, view(2, 1)));
        assertOnly().isEqualTo("cart: event 3 was shown, and event 2 after that");
    }

    private AbstractStringAssert<?> assertOnly() {
        return assertThat(round.wrong()).singleElement().asString();
    }

    private static JsonNode view(int last, int teas) {
        return json(
                "{'userAccountId':'mia','status':'open','items':[{'itemId':'tea','name':'Tea','quantity':%s,'unitPrice':{'amount':1.50,'currency':'EUR'}}],'lastSequenceNumber':%s}"
                        .formatted(teas, last));
    }

    private static JsonNode spoilt(int number) {
        return json(
                added(number, 2, "c").toString().replace("\"Tea\"", "\"" + Basket.SPOILT + "\""));
    }
}
