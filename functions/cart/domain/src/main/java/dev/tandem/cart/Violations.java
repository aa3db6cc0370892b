package dev.tandem.cart;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects what is wrong with the fields of one value, so that the caller hears of all at once.
 * Values are made by JSON binding too, which knows nothing of {@code @NullMarked}: a null is a
 * field that is missing.
 */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /**
     * @param rule answers with what is wrong with the value and what is allowed, if anything is
     */
    <T> Violations check(
            String field, @Nullable T value, Function<? super T, Optional<String>> rule) {
        Optional<String> message =
                value == null ? Optional.of("is missing: must be given") : rule.apply(value);
        message.ifPresent(text -> found.add(new Violation(field, text)));
        return this;
    }

    /** For a part that has checked itself. */
    Violations present(String field, @Nullable Object value) {
        return check(field, value, _ -> Optional.empty());
    }

    void raise() {
        if (!found.isEmpty()) {
            throw new InvalidValueException(found);
        }
    }
}
