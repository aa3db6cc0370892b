package dev.tandem.readmodel.update;

import dev.tandem.readmodel.failure.PostgresRefusal;

import java.util.Optional;
import java.util.Set;

/** Texts that PostgreSQL can't keep: with U+0000, or longer than their column. */
final class RefusedText {

    /** The one where it is in JSON, the other where it is a parameter by itself. */
    private static final Set<String> NUL = Set.of("22P05", "22021");

    private static final String TOO_LONG = "22001";

    private RefusedText() {}

    /** Which texts are refused; empty where it is something else that was. */
    static Optional<RefusedValue> of(PostgresRefusal refusal) {
        if (NUL.contains(refusal.sqlState())) {
            return Optional.of(
                    new RefusedValue(
                            "a text with U+0000",
                            "no text and no JSON of PostgreSQL's holds that character",
                            value -> value.toString().indexOf('\0') >= 0));
        }
        return refusal.sqlState().equals(TOO_LONG)
                ? refusal.limits().stream().findFirst().map(RefusedText::longerThan)
                : Optional.empty();
    }

    private static RefusedValue longerThan(int most) {
        return new RefusedValue(
                "a text that is too long",
                "the column holds %s characters".formatted(most),
                value ->
                        (value instanceof String || value instanceof Enum)
                                && length(value.toString()) > most);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
