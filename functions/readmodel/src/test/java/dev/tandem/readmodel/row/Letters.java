package dev.tandem.readmodel.row;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A word as a row. Each event adds a letter, or takes one away; a word is a part of the counts of
 * its letters.
 *
 * @param wordId the aggregate
 * @param letters how often each is in it
 * @param changedAt when the last one came
 */
record Letters(String wordId, SortedMap<String, Integer> letters, Instant changedAt) {

    /** How often a letter is there, in one word or in all. */
    record Count(String letter, long times) {}

    static final String TABLES =
            """
            CREATE TABLE letters (
                word_id text COLLATE "C" PRIMARY KEY, letters jsonb NOT NULL,
                changed_at timestamptz NOT NULL, last_sequence_number bigint NOT NULL);
            CREATE TABLE letter_count (
                letter text COLLATE "C" PRIMARY KEY, times bigint NOT NULL CHECK (times >= 0));
            """;

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    List<Count> counts() {
        return letters.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What an event does: {@code +x} adds the letter x, {@code -x} takes it away. */
    static StreamEvent<String> event(String word, long number, String what) {
        return new StreamEvent<>(
                "word",
                word,
                number,
                "letter_changed",
                what,
                NOON.plusSeconds(number),
                Metadata.NONE);
    }

    static final Projection<Letters, String> PROJECTION =
            Projection.of(id -> new Letters(id, new TreeMap<>(), Instant.EPOCH), Letters::changed);

    /** One like no other of that word. */
    static Letters ofVersion(String word, int version) {
        SortedMap<String, Integer> letters = new TreeMap<>(Map.of("v", version));
        letters.put("abc".substring(version % 3, version % 3 + 1), 1);
        return new Letters(word, letters, NOON.plusSeconds(version));
    }

    private Letters changed(StreamEvent<String> event) {
        Map<String, Integer> changed = new TreeMap<>(letters);
        int more = event.event().startsWith("+") ? 1 : -1;
        changed.merge(event.event().substring(1), more, Integer::sum);
        changed.values().removeIf(times -> times == 0);
        return new Letters(wordId, new TreeMap<>(changed), event.createdAt());
    }
}
