package dev.tandem.readmodel.sentence;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.row.RowBuffer;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Strings words together. Fails at the word "poison" until it is mended. */
public record SentenceProjection(RowBuffer<String> sentences, BooleanSupplier mended)
        implements Consumer<StreamEvent<Word>> {

    /** One that nobody mends. */
    public SentenceProjection(RowBuffer<String> sentences) {
        this(sentences, () -> false);
    }

    @Override
    public void accept(StreamEvent<Word> event) {
        String word = event.event().text();
        if (word.equals("poison") && !mended.getAsBoolean()) {
            throw new IllegalArgumentException("can't swallow this");
        }
        if (event.sequenceNumber() == 1) {
            sentences.create(event, word);
        } else {
            sentences.change(event, text -> text + " " + word);
        }
    }
}
