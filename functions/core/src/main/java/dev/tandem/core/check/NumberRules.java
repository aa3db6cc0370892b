package dev.tandem.core.check;

import java.util.Optional;

/** What numbers have to be: what is wrong with one and what is allowed, if anything is. */
final class NumberRules {

    private NumberRules() {}

    static Optional<String> range(Number number, long least, long most) {
        return Numbers.isWithin(number, least, most)
                ? Optional.empty()
                : Optional.of(
                        "is %s: must be %s to %s".formatted(Numbers.excerpt(number), least, most));
    }

    static Optional<String> version(long version) {
        return version < 1
                ? Optional.of("is %s: must be at least 1".formatted(version))
                : Optional.empty();
    }
}
