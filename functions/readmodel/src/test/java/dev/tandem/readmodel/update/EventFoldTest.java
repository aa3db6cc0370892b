package dev.tandem.readmodel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What an event makes of a row that was taken away. */
class EventFoldTest {

    record Note(String id, String text) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Note note && note.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private static final Note EMPTY = new Note("a", "");

    private final EventFold<Note, String> fold =
            new EventFold<>(
                    Projection.of(
                            _ -> EMPTY,
                            (row, event) -> new Note(row.id, row.text + event.event())));

    @Test
    void a_row_that_is_equal_to_none_by_its_id_alone_is_made_again() {
        Row<Note> row = fold.after(Row.gone("a", 1, EMPTY), noted("tea"));

        assertThat(row.isGone()).isFalse();
        assertThat(row.value().text()).isEqualTo("tea");
    }

    @Test
    void an_event_that_means_nothing_makes_none() {
        assertThat(fold.after(Row.gone("a", 1, EMPTY), noted("")).isGone()).isTrue();
    }

    private static StreamEvent<String> noted(String text) {
        return new StreamEvent<>("note", "a", 2, "noted", text, Instant.EPOCH, Metadata.NONE);
    }
}
