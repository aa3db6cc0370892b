package dev.tandem.readmodel.row;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import java.util.Objects;

/**
 * The type of a table's key as PostgreSQL has it: without a length, which would cut a longer key or
 * refuse it, and of a domain what it is made of. It is asked once. A migration may change it, and a
 * table beside have another one: after a statement that failed it is asked again.
 */
final class KeyType {

    private final JdbcOperations jdbc;
    private final RecordTable<?> table;
    private volatile @Nullable String confirmed;

    KeyType(JdbcOperations jdbc, RecordTable<?> table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * For one statement.
     *
     * @param beforeAsking is done first where PostgreSQL is asked
     */
    String take(Runnable beforeAsking) {
        String known = confirmed;
        confirmed = null;
        if (known != null) {
            return known;
        }
        beforeAsking.run();
        return ask();
    }

    /** The statement has been understood. */
    void confirm(String type) {
        confirmed = type;
    }

    private String ask() {
        // coalesce makes of a domain what it is made of, and -1 is any length
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT format_type(CAST(pg_typeof(
                                   (SELECT coalesce(NULL, %3$s.%1$s) FROM %2$s %3$s LIMIT 0)) AS oid), -1)
                        """
                                .formatted(
                                        table.quotedKey(), table.quotedName(), RecordTable.ALIAS),
                        String.class));
    }
}
