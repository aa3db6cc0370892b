package dev.tandem.cart.readmodel.view;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with a query, so that the caller hears of all at once. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** A field that must be there; JSON binding knows nothing of {@code @NullMarked}. */
    <T> Violations required(
            String field, @Nullable T value, Function<? super T, Optional<String>> rule) {
        if (value == null) {
            found.add(new Violation(field, "is missing: must be given"));
        }
        return optional(field, value, rule);
    }

    <T> Violations optional(
            String field, @Nullable T value, Function<? super T, Optional<String>> rule) {
        if (value != null) {
            rule.apply(value).ifPresent(message -> found.add(new Violation(field, message)));
        }
        return this;
    }

    void raise() {
        if (!found.isEmpty()) {
            throw new InvalidValueException(found);
        }
    }
}
