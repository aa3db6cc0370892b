package dev.tandem.core.check;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects what is wrong with the fields of one value, so that the caller hears of all at once. For
 * the compact constructors of commands and queries. Values are made by JSON binding too, which
 * knows nothing of {@code @NullMarked}: a null is a field that is missing.
 */
public final class Violations {

    /** What texts may be made of, for people. */
    public static final String WELL_FORMED_RULE =
            "has half of a surrogate pair: must be whole Unicode characters";

    private final List<Violation> found = new ArrayList<>();

    /**
     * A field that must be there.
     *
     * @param field its path, such as {@code item.quantity}
     * @param rule answers with what is wrong with the value and what is allowed, if anything is
     */
    public <T> Violations check(
            String field, @Nullable T value, Function<? super T, Optional<String>> rule) {
        return present(field, value).optional(field, value, rule);
    }

    /** A field that may be missing; see {@link #check}. */
    public <T> Violations optional(
            String field, @Nullable T value, Function<? super T, Optional<String>> rule) {
        if (value != null) {
            rule.apply(value).ifPresent(message -> add(field, message));
        }
        return this;
    }

    /** A field that must be there, and has checked itself. */
    public Violations present(String field, @Nullable Object value) {
        return value == null ? add(field, "is missing: must be given") : this;
    }

    /** The id of an aggregate, which must be there. */
    public Violations id(String field, @Nullable String value) {
        return check(field, value, IdRules::id);
    }

    /** The id of an aggregate, which may be missing. */
    public Violations optionalId(String field, @Nullable String value) {
        return optional(field, value, IdRules::id);
    }

    /** The id of a command, a correlation or a cause, which may be missing. */
    public Violations messageId(String field, @Nullable String value) {
        return optional(field, value, IdRules::messageId).wellFormed(field, value);
    }

    /** A text that may be missing: of whole characters, since half of one can't be kept. */
    public Violations wellFormed(String field, @Nullable String value) {
        return value == null || isWellFormed(value) ? this : add(field, WELL_FORMED_RULE);
    }

    /**
     * The id of an aggregate that is there, by whomever it was written: whatever can be a key. What
     * an aggregate may begin with is another rule, {@link #id}.
     */
    public Violations key(String field, @Nullable String value) {
        return present(field, value).optionalKey(field, value);
    }

    /** The same, which may be missing. */
    public Violations optionalKey(String field, @Nullable String value) {
        return value == null || isWellFormed(value)
                ? optional(field, value, IdRules::key)
                : add(field, WELL_FORMED_RULE);
    }

    /** A number that may be missing, from the least to the most, compared as its own type is. */
    public Violations range(String field, @Nullable Number value, long least, long most) {
        return optional(field, value, number -> NumberRules.range(number, least, most));
    }

    /** A version that may be missing, from 1. */
    public Violations version(String field, @Nullable Long value) {
        return optional(field, value, NumberRules::version);
    }

    /** Something that is wrong for sure. What is more than can be told is not kept. */
    public Violations add(String field, String message) {
        if (found.size() < Violation.MOST_TOLD) {
            found.add(new Violation(field, message));
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws InvalidValueException if anything is wrong
     */
    public void raise() {
        if (!found.isEmpty()) {
            throw new InvalidValueException(found);
        }
    }

    /** Whether the text has no surrogate without its other half, which no UTF-8 can hold. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))
                    && (!Character.isHighSurrogate(text.charAt(i))
                            || ++i == text.length()
                            || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
