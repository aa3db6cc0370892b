package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.time.Duration;

/** How long the live tables may be locked: each statement behind the lock gets what is left. */
final class LockedTime {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** The server ends a statement before the connection is given up. */
    static final Duration ANSWER = LONGEST.plusSeconds(15);

    private static final long MILLIS_FOR_THE_LOCK = 2_000;

    private final JdbcOperations jdbc;
    private final long end;

    /** From now on, within what is left of the call. */
    LockedTime(JdbcOperations jdbc, Duration left) {
        this.jdbc = jdbc;
        Duration longest = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Bounds the statements that follow, in the transaction under way. */
    void bound() {
        // 0 would be no bound
        long millis = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
        set("statement_timeout", millis);
        // before the statement's own time is over, which says nothing of who is in the way
        set("lock_timeout", Math.clamp(millis - 100, 1, MILLIS_FOR_THE_LOCK));
    }

    void run(Runnable statement) {
        bound();
        statement.run();
    }

    private void set(String setting, long millis) {
        jdbc.queryForObject("SELECT set_config(?, ?, true)", String.class, setting, millis + "ms");
    }
}
