package dev.tandem.readmodel.sentence;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;

import java.util.function.BooleanSupplier;

/**
 * Strings words together. Fails at the word "poison" until it is mended, and finds no end of
 * "endless".
 */
public record SentenceProjection(BooleanSupplier mended) implements Projection<String, Word> {

    /** One that nobody mends. */
    public SentenceProjection() {
        this(() -> false);
    }

    @Override
    public String empty(String sentenceId) {
        return "";
    }

    @Override
    public String after(String text, StreamEvent<Word> event) {
        String word = event.event().text();
        if (word.equals("poison") && !mended.getAsBoolean()) {
            throw new IllegalArgumentException("can't swallow this");
        }
        if (word.equals("endless")) {
            return after(text + word, event);
        }
        return text.isEmpty() ? word : text + " " + word;
    }
}
