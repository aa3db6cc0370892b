package dev.tandem.readmodel.failure;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An exception and its causes. */
final class Causes {

    /** Deeper chains don't occur; a circle must end. */
    private static final int DEPTH = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Causes::next)
                .map(Objects::requireNonNull)
                .limit(DEPTH);
    }

    static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** A rollback that fails on a broken connection hides why it was broken from getCause. */
    private static @Nullable Throwable next(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> null;
            case TransactionSystemException e when e.getApplicationException() != null ->
                    e.getApplicationException();
            case Throwable e -> e.getCause();
        };
    }
}
