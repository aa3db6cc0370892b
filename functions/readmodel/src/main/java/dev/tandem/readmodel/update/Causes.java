package dev.tandem.readmodel.update;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An exception and what is behind it. */
final class Causes {

    /** Deeper chains don't occur; a circle must end. */
    private static final int DEPTH = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }

    static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}
