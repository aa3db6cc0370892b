package dev.tandem.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
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
    void a_name_is_never_given_twice() {
        var builder = EventTypes.of(Event.class).type("opened", 1, Opened.class);

        assertThatThrownBy(() -> builder.type("opened", 1, Closed.class))
                .hasMessageContaining("opened is there twice");
    }
}
