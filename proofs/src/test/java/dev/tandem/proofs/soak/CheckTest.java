package dev.tandem.proofs.soak;

import static dev.tandem.proofs.soak.PlantedHistory.accepted;
import static dev.tandem.proofs.soak.PlantedHistory.added;
import static dev.tandem.proofs.soak.PlantedHistory.identified;
import static dev.tandem.proofs.soak.PlantedHistory.json;
import static dev.tandem.proofs.soak.PlantedHistory.problem;
import static dev.tandem.proofs.soak.PlantedHistory.state;
import static dev.tandem.proofs.soak.PlantedHistory.tea;
import static dev.tandem.proofs.soak.PlantedHistory.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proofs.soak.Entry.Told;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** A history in which all is as promised, and one for each promise that it breaks. */
class CheckTest {

    private static final String UNKNOWN =
            "{'type':'urn:tandem:unavailable','status':503,'outcome':'unknown'}";

    private static final String NOT_WRITTEN =
            "{'type':'urn:tandem:unavailable','status':503,'outcome':'not_written'}";

    private final PlantedHistory round = new PlantedHistory();

    @Test
    void a_round_in_which_all_is_as_promised_has_nothing_wrong() {
        round.with(told("d", "addCartItem", tea(9), 7, problem("rejected")))
                .with(told("e", "addCartItem", tea(9), 9, UNKNOWN))
                .with(told("f", "addCartItem", tea(9), 11, NOT_WRITTEN))
                .with(new Entry.Shown("cart", 0, 12, 13, view(2, 1)));

        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void what_nobody_knows_may_be_carried_out() {
        round.without("c").with(told("c", "addCartItem", tea(2), 5, UNKNOWN));

        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void a_creation_that_names_no_cart_may_be_carried_out_if_nobody_knows() {
        round.without("a").with(creation(UNKNOWN));

        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void a_creation_that_names_no_cart_and_was_not_written_left_no_event() {
        round.without("a").with(creation(NOT_WRITTEN));

        assertThat(round.wrong()).anyMatch(wrong -> wrong.contains("a was never accepted"));
    }

    @Test
    void an_accepted_command_without_its_event_is_found() {
        round.with(told("d", "addCartItem", tea(1), 7, accepted(4)));

        assertOnly().isEqualTo("d was told events [4], there are []");
    }

    @Test
    void a_command_that_was_carried_out_twice_is_found() {
        round.without("c").with(told("b", "addCartItem", tea(1), 3, accepted(2)));
        round.events = List.of(round.events.get(0), round.events.get(1), added(3, 2, "b"));
        round.entries.removeFirst();
        round.entries.addFirst(told("a", "createCart", "'userAccountId':'mia'", 1, accepted(1)));
        round.without("b").with(identified("id", told("b", "addCartItem", tea(1), 3, accepted(2))));

        assertThat(round.wrong())
                .anyMatch(wrong -> wrong.contains("b was carried out more than 1 times"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "invalid", "conflict", "not-found", "command-id-reused"})
    void a_refused_command_that_left_an_event_is_found(String refusal) {
        round.without("c").with(told("c", "addCartItem", tea(2), 5, problem(refusal)));

        assertThat(round.wrong()).anyMatch(wrong -> wrong.startsWith("c was never accepted"));
    }

    @Test
    void nothing_written_that_was_written_is_found() {
        round.without("c").with(told("c", "addCartItem", tea(2), 5, NOT_WRITTEN));

        assertThat(round.wrong()).anyMatch(wrong -> wrong.startsWith("c was never accepted"));
    }

    @Test
    void two_answers_under_one_id_are_found() {
        round.without("c")
                .with(identified("id", told("c", "addCartItem", tea(2), 5, accepted(3))))
                .with(identified("id", told("c", "addCartItem", tea(2), 7, problem("rejected"))));

        assertOnly().startsWith("one commandId, two answers: c was told");
    }

    @Test
    void the_same_request_with_the_same_id_is_the_same_command_whatever_it_is_called() {
        round.without("c")
                .with(identified("id", told("c", "addCartItem", tea(2), 5, accepted(3))))
                .with(identified("id", told("d", "addCartItem", tea(2), 7, accepted(3))));

        assertThat(round.wrong()).isEmpty();
    }

    @Test
    void one_id_for_two_commands_is_found() {
        round.with(identified("id", told("d", "addCartItem", tea(9), 7, problem("rejected"))))
                .with(identified("id", told("e", "addCartItem", tea(8), 9, problem("rejected"))));

        assertOnly().startsWith("one commandId, two answers: d was told");
    }

    @Test
    void a_hole_in_the_events_is_found() {
        round.events = List.of(round.events.get(0), round.events.get(1), added(4, 2, "c"));

        assertThat(round.wrong()).contains("cart: event 4 where 3 was due");
    }

    @Test
    void an_event_of_nobody_is_found() {
        round.without("c");

        assertThat(round.wrong()).anyMatch(wrong -> wrong.contains("of no command that was sent"));
    }

    @Test
    void an_event_that_says_what_nobody_asked_for_is_found() {
        round.without("c").with(told("c", "addCartItem", tea(5), 5, accepted(3)));

        assertOnly().startsWith("c asked for");
    }

    @Test
    void a_version_that_is_not_the_event_s_is_found() {
        String answer = accepted(3).replace("'version':3", "'version':4");
        round.without("c").with(told("c", "addCartItem", tea(2), 5, answer));

        assertOnly().isEqualTo("c was told version 4 after [3]");
    }

    @Test
    void an_event_before_what_was_told_earlier_is_found() {
        round.without("c").with(told("c", "addCartItem", tea(2), 1, accepted(3)));
        round.without("b").with(told("b", "addCartItem", tea(1), 4, accepted(2)));

        assertOnly().contains("b was told events [2] after c had been told version 3");
    }

    @Test
    void a_state_that_events_do_not_make_is_found_by_whichever_process_reads_it() {
        round.states = List.of(state(3, 3), state(3, 4), state(2, 3));

        assertThat(round.wrong()).hasSize(2);

        round.states = List.of(state(3, 3), state(3, 3));
        assertOnly().contains("only 2 of 3 processes know its state");
    }

    @Test
    void what_a_restore_took_is_excused_and_nothing_else() {
        round.with(told("d", "addCartItem", tea(1), 7, accepted(4)))
                .with(new Entry.Restored(10, Map.of("cart", 3L)));
        assertThat(round.wrong()).isEmpty();

        round.with(told("e", "addCartItem", tea(1), 11, accepted(4)));
        assertOnly().isEqualTo("e was told events [4], there are []");
    }

    @Test
    void what_a_restore_kept_has_to_be_there() {
        round.with(told("d", "addCartItem", tea(1), 7, accepted(4)))
                .with(new Entry.Restored(10, Map.of("cart", 4L)));

        assertOnly().isEqualTo("d was told events [4], there are []");
    }

    @Test
    void an_answer_that_is_none_is_found() {
        round.with(told("d", "addCartItem", tea(1), 7, "{'message':'Internal Server Error'}"));

        assertOnly().startsWith("d has an answer of no kind");
    }

    @Test
    void what_broke_is_found_and_so_is_a_round_without_an_end() {
        round.with(new Entry.Broken(9, "auditCarts", "row_drift"));
        assertOnly().isEqualTo("auditCarts: row_drift");

        assertThat(Check.of(History.of())).containsExactly("the round has no end");
    }

    private AbstractStringAssert<?> assertOnly() {
        return assertThat(round.wrong()).singleElement().asString();
    }

    private static JsonNode view(int last, int teas) {
        return json(
                "{'userAccountId':'mia','status':'open','items':[{'itemId':'tea','name':'Tea','quantity':%s,'unitPrice':{'amount':1.50,'currency':'EUR'}}],'lastSequenceNumber':%s}"
                        .formatted(teas, last));
    }

    /** The cart is named by whoever creates it. */
    private static Told creation(String answer) {
        String request = "{\"userAccountId\":\"mia\",\"correlationId\":\"a\"}";
        return new Told("a", "", "createCart", request, 0, 1, 2, json(answer));
    }
}
