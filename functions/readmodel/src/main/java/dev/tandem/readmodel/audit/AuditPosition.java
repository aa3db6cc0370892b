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
     * The one that an audit answered.
     *
     * @param tokenOrNull null for the beginning
     * @throws InvalidValueException if no audit answers so
     */
    static AuditPosition of(@Nullable String tokenOrNull) {
        if (tokenOrNull == null) {
            return new AuditPosition(AuditWalk.EVENTS, null);
        }
        int space = tokenOrNull.indexOf(' ');
        String walk = space < 0 ? tokenOrNull : tokenOrNull.substring(0, space);
        return AuditWalk.ofCode(walk)
                .map(known ->
                        new AuditPosition(
                                known, space < 0 ? null : tokenOrNull.substring(space + 1)))
                .orElseThrow(
                        () -> new InvalidValueException("after", "is not where an audit stopped"));
    }

    /**
     * Behind a page.
     *
     * @param next where the walk goes on; null if it is at its end
     * @return empty at the end of the last walk
     */
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
