package dev.tandem.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class EventTypesTest {

    sealed interface Event {}

    record Opened() implements Event {}

    record Closed() implements Event {}

    @Test
    void types_are_found_by_name_and_by_event() {
        var types =
                EventTypes.of(Event.class)
                        .type("opened", 1, Opened.class)
                        .type("closed", 1, Closed.class)
                        .build();

        assertThat(types.typeOf(new Closed()).name()).isEqualTo("closed");
        assertThat(types.named("closed").orElseThrow().version()).isEqualTo(1);
        assertThat(types.named("burnt")).isEmpty();
    }

    @Test
    void an_event_without_a_name_is_found_at_start_not_at_its_first_writing() {
        var builder = EventTypes.of(Event.class).type("opened", 1, Opened.class);

        assertThatThrownBy(builder::build).hasMessage("events of Event without a type: [Closed]");
    }

    @Test
    void a_body_goes_through_the_upcasters_of_its_version_and_of_all_later_ones() {
        var types = closedIn(3).upcast("closed", 1, grown("b")).upcast("closed", 2, grown("c"));
        var closed = types.build().named("closed").orElseThrow();

        assertThat(types.build().upcast(closed, 1, body("a"))).isEqualTo(body("a", "b", "c"));
        assertThat(types.build().upcast(closed, 2, body("a"))).isEqualTo(body("a", "c"));
        assertThat(types.build().upcast(closed, 3, body("a"))).isEqualTo(body("a"));
    }

    @Test
    void an_old_version_that_can_t_be_read_is_found_at_start() {
        assertThatThrownBy(() -> closedIn(3).upcast("closed", 2, grown("c")).build())
                .hasMessage(
                        "upcasters of Event are for [closed 2], and must be for each older version:"
                                + " [closed 1, closed 2]");
    }

    @Test
    void an_upcaster_for_no_old_version_is_found_at_start() {
        assertThatThrownBy(() -> closedIn(1).upcast("closed", 1, grown("b")).build())
                .hasMessageContaining("[closed 1]");
        assertThatThrownBy(() ->
                        closedIn(2).upcast("closed", 1, grown("b")).upcast("closed", 1, grown("b")))
                .hasMessage("closed version 1 has two upcasters");
    }

    @Test
    void versions_begin_with_1() {
        assertThatThrownBy(() -> closedIn(0)).hasMessageContaining("versions begin with 1");
    }

    private static EventTypes.Builder<Event> closedIn(int version) {
        return EventTypes.of(Event.class)
                .type("opened", 1, Opened.class)
                .type("closed", version, Closed.class);
    }

    private static Upcaster grown(String field) {
        return body -> {
            body.put(field, 1);
            return body;
        };
    }

    private static Map<String, Object> body(String... fields) {
        Map<String, Object> body = new HashMap<>();
        for (String field : fields) {
            body.put(field, 1);
        }
        return body;
    }

    @Test
    void events_are_found_on_all_levels_of_the_family() {
        var complete =
                EventTypes.of(Movement.class)
                        .type("paid_in", 1, PaidIn.class)
                        .type("paid_out", 1, PaidOut.class)
                        .type("frozen", 1, Frozen.class);
        var lacking =
                EventTypes.of(Movement.class)
                        .type("paid_in", 1, PaidIn.class)
                        .type("frozen", 1, Frozen.class);

        assertThat(complete.build().typeOf(new PaidOut(3)).name()).isEqualTo("paid_out");
        assertThatThrownBy(lacking::build)
                .hasMessage("events of Movement without a type: [PaidOut]");
    }

    @Test
    void a_kind_of_events_is_no_event() {
        var kind =
                EventTypes.of(Movement.class)
                        .type("paid", 1, Payment.class)
                        .type("frozen", 1, Frozen.class);

        assertThatThrownBy(kind::build)
                .hasMessage("events of Movement which are no events, but kinds of them: [Payment]");
    }

    @Test
    void of_two_names_of_a_class_the_last_is_written_and_both_are_read() {
        var types =
                EventTypes.of(Event.class)
                        .type("unlocked", 1, Opened.class)
                        .type("opened", 1, Opened.class)
                        .type("closed", 1, Closed.class)
                        .build();

        assertThat(types.typeOf(new Opened()).name()).isEqualTo("opened");
        assertThat(types.named("unlocked").orElseThrow().event()).isEqualTo(Opened.class);
        assertThat(types.named("opened").orElseThrow().event()).isEqualTo(Opened.class);
        assertThat(types.aliases())
                .extracting(EventTypes.EventType::name)
                .containsExactly("unlocked");
    }

    @Test
    void an_event_is_read_under_another_name_as_several_or_not_at_all() {
        var types =
                closedIn(2)
                        .upcast("closed", 1, grown("b"))
                        .upcast("shut", 1, grown("c"))
                        .replace("shut", 2, body -> List.of(new EventBody("closed", 1, body)))
                        .replace(
                                "slammed",
                                1,
                                body ->
                                        List.of(
                                                new EventBody("opened", 1, Map.of()),
                                                new EventBody("shut", 1, body)))
                        .replace("looked_at", 1, _ -> List.of())
                        .build();

        assertThat(types.current(new EventBody("shut", 1, body("a"))))
                .containsExactly(new EventBody("closed", 2, body("a", "b", "c")));
        assertThat(types.current(new EventBody("slammed", 1, body("a"))))
                .containsExactly(
                        new EventBody("opened", 1, Map.of()),
                        new EventBody("closed", 2, body("a", "b", "c")));
        assertThat(types.current(new EventBody("looked_at", 1, body("a")))).isEmpty();
        assertThat(types.newestVersion("shut")).isEqualTo(2);
        assertThat(types.replaced())
                .containsExactly(
                        new EventTypes.Release("looked_at", 1),
                        new EventTypes.Release("shut", 2),
                        new EventTypes.Release("slammed", 1));
    }

    @Test
    void an_old_version_of_an_event_that_is_still_written_can_be_replaced() {
        var types =
                closedIn(2)
                        .replace(
                                "closed",
                                1,
                                body ->
                                        List.of(
                                                new EventBody("opened", 1, Map.of()),
                                                new EventBody("closed", 2, body)))
                        .build();

        assertThat(types.current(new EventBody("closed", 1, body("a")))).hasSize(2);
        assertThat(types.current(new EventBody("closed", 2, body("a")))).hasSize(1);
    }

    @Test
    void what_is_written_can_t_be_replaced_and_what_leads_back_is_told() {
        assertThatThrownBy(() -> closedIn(1).replace("closed", 1, _ -> List.of()).build())
                .hasMessageContaining("closed version 1 is written by this code");
        assertThatThrownBy(() -> closedIn(1).replace("shut", 2, _ -> List.of()).build())
                .hasMessageContaining("must be for each older version: [shut 1]");
        var round =
                closedIn(1)
                        .replace("shut", 1, body -> List.of(new EventBody("shut", 1, body)))
                        .build();
        assertThatThrownBy(() -> round.current(new EventBody("shut", 1, body())))
                .hasMessageContaining("leads back to it");
        assertThatThrownBy(() ->
                        closedIn(1)
                                .replace("shut", 1, _ -> List.of())
                                .replace("shut", 1, _ -> List.of()))
                .hasMessage("shut version 1 is replaced twice");
    }

    private sealed interface Movement permits Payment, Frozen {}

    private sealed interface Payment extends Movement permits PaidIn, PaidOut {}

    private record PaidIn(int n) implements Payment {}

    private record PaidOut(int n) implements Payment {}

    private record Frozen() implements Movement {}

    @Test
    void a_name_is_never_given_twice() {
        var builder = EventTypes.of(Event.class).type("opened", 1, Opened.class);

        assertThatThrownBy(() -> builder.type("opened", 1, Closed.class))
                .hasMessageContaining("opened is there twice");
    }
}
