package dev.tandem.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Event {}

    record Opened() implements Event {}

    record Closed() implements Event {}

    @Test
    void types_are_found_by_name_and_by_event() {
        var types =
                EventTypes.of(Event.class)
                        .type("opened", 1, Opened.class)
                        .type("closed", 3, Closed.class)
                        .build();

        assertThat(types.typeOf(new Closed()).name()).isEqualTo("closed");
        assertThat(types.named("closed").orElseThrow().version()).isEqualTo(3);
        assertThat(types.named("burnt")).isEmpty();
    }

    @Test
    void an_event_without_a_name_is_found_at_start_not_at_its_first_writing() {
        var builder = EventTypes.of(Event.class).type("opened", 1, Opened.class);

        assertThatThrownBy(builder::build).hasMessage("events of Event without a type: [Closed]");
    }

    @Test
    void a_name_is_never_given_twice() {
        var builder = EventTypes.of(Event.class).type("opened", 1, Opened.class);

        assertThatThrownBy(() -> builder.type("opened", 1, Closed.class))
                .hasMessageContaining("opened is there twice");
    }
}
