package dev.tandem.readmodel.audit;

import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * How far an audit is.
 *
 * @param walk on which walk
 * @param afterOrNull where it goes on there; null at its beginning
 */
record AuditPosition(AuditWalk walk, @Nullable String afterOrNull) {

    /**
     * The one that an audit answered; null is the beginning.
     *
     * @throws InvalidValueException if no audit answers so
     */
    static AuditPosition of(@Nullable String tokenOrNull) {
        if (tokenOrNull == null) {
            return new AuditPosition(AuditWalk.EVENTS, null);
        }
        String[] parts = tokenOrNull.split(" ", 2);
        return AuditWalk.ofCode(parts[0])
                .map(walk -> new AuditPosition(walk, parts.length < 2 ? null : parts[1]))
                .orElseThrow(
                        () -> new InvalidValueException("after", "is not where an audit stopped"));
    }

    /** Where the walk goes on; null is its end, and behind the end of the last walk is nothing. */
    Optional<AuditPosition> behind(@Nullable String next) {
        return next == null
                ? walk.next().map(other -> new AuditPosition(other, null))
                : Optional.of(new AuditPosition(walk, next));
    }

    /** To be given to the next call. */
    String token() {
        return afterOrNull == null ? walk.code() : walk.code() + " " + afterOrNull;
    }
}
