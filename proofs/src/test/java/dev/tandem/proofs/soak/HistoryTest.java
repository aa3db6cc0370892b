package dev.tandem.proofs.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class HistoryTest {

    @TempDir Path folder;

    @Test
    void a_history_is_read_as_it_was_written() {
        PlantedHistory round = new PlantedHistory();
        List<Entry> entries =
                List.of(
                        round.entries.getFirst(),
                        new Entry.Shown("cart", 0, 1, 2, round.events.getFirst()),
                        new Entry.Struck(3, Trouble.RESTORE, "\ud83c\udf75 \u0000"),
                        new Entry.Restored(4, Map.of("cart", 2L)),
                        new Entry.Broken(5, "what", "how"),
                        new Entry.Found("cart", "behind"),
                        new Entry.Left(
                                "cart", round.events, round.states, null, round.basket, Map.of()),
                        new Entry.Ended(6, 1, 2));
        Path file = folder.resolve("history.jsonl");

        History.of(entries.toArray(Entry[]::new)).write(file);

        assertThat(History.read(file).all(Entry.class)).isEqualTo(entries);
    }
}
