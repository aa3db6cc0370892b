package dev.tandem.readmodel.sentence;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** A word was added to a sentence. Sentences show what was lost, repeated or swapped. */
public record Word(String text) {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** The word that is the number itself: in the end the sentence counts from 1. */
    public static StreamEvent<Word> word(String sentenceId, long number) {
        return word(sentenceId, number, Long.toString(number));
    }

    public static StreamEvent<Word> word(String sentenceId, long number, String text) {
        return new StreamEvent<>(
                "sentence", sentenceId, number, "word_added", new Word(text), NOON, Metadata.NONE);
    }

    public static List<StreamEvent<Word>> words(String sentenceId, long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(n -> word(sentenceId, n)).toList();
    }
}
