package dev.tandem.readmodel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.StreamEvent.Part;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class FoldTest {

    private final Fold<String, String> fold =
            new Fold<>(
                    Projection.of(
                            _ -> "",
                            (text, event) ->
                                    text
                                            + event.event()
                                            + event.sequenceNumber()
                                            + event.eventType().charAt(0)));

    @Test
    void an_event_that_was_split_is_projected_part_by_part_and_one_that_was_dropped_is_passed() {
        Row<String> row =
                fold.after(
                        fold.first("a"),
                        List.of(recorded(1), recorded(2, "x"), recorded(3, "y", "z"), recorded(4)));

        assertThat(row.value()).isEqualTo("x2py3pz3p");
        assertThat(row.lastSequenceNumber()).isEqualTo(4);
    }

    private static StreamEvent<String> recorded(long number, String... parts) {
        return new StreamEvent<>(
                "letter",
                "a",
                number,
                "recorded",
                Arrays.stream(parts).map(part -> new Part<>("part", part)).toList(),
                Instant.EPOCH,
                Metadata.NONE);
    }
}
