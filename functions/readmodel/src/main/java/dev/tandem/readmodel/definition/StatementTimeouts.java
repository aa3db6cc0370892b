package dev.tandem.readmodel.definition;

import java.time.Duration;

/**
 * How long PostgreSQL may work at one statement, and wait for the next: it ends the statement
 * itself, so that it does not go on for a caller who has gone. A connection waits a second longer
 * for one, and for several that go together as long as all of them may take, 25 s at most. To be
 * kept well below the time of the functions: an updater that waited in vain asks once more.
 *
 * @param update of an updater, a redrive, a rebuild or a repair, from 1 ms
 * @param query of a query or an audit that reads, from 1 ms
 * @param idle how long a transaction may wait for its next statement, from 1 ms: then the server
 *     ends it, and with it the locks of a function that was killed or frozen meanwhile. To be kept
 *     above what it may take to read all events of one aggregate, as a rebuild does
 */
public record StatementTimeouts(Duration update, Duration query, Duration idle) {

    /** A rebuild, which may take longer than an updater, may read a long history within one. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    /** An updater has 60 seconds, a query 29. */
    public static final StatementTimeouts DEFAULTS =
            new StatementTimeouts(Duration.ofSeconds(9), Duration.ofSeconds(8), IDLE);

    public StatementTimeouts {
        check("update", update);
        check("query", query);
        check("idle", idle);
    }

    /** With the default of how long a transaction may wait. */
    public StatementTimeouts(Duration update, Duration query) {
        this(update, query, IDLE);
    }

    private static void check(String field, Duration longest) {
        if (longest.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "the statement timeout '%s' is %s: must be at least 1 ms"
                            .formatted(field, longest));
        }
    }
}
