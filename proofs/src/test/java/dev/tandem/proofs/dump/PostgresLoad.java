package dev.tandem.proofs.dump;

import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs what {@link PostgresDump} wrote in an empty database.
 *
 * @param shift is added to each instant
 */
record PostgresLoad(JdbcTemplate jdbc, Duration shift) {

    private static final String SHIFTS =
            """
            SELECT format('UPDATE %I.%I SET %s', table_schema, table_name,
                          string_agg(format('%1$I = %1$I + interval ''%2$s seconds''',
                                            column_name, CAST(? AS bigint)), ', '))
              FROM information_schema.columns
             WHERE data_type = 'timestamp with time zone'
               AND table_schema NOT IN ('pg_catalog', 'information_schema')
             GROUP BY table_schema, table_name
            """;

    void load(Path script) throws IOException {
        jdbc.execute(Files.readString(script));
        jdbc.queryForList(SHIFTS, String.class, shift.toSeconds()).forEach(jdbc::execute);
    }
}
