package dev.tandem.proofs.dump;

import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * The read side as an SQL script: all schemas with their tables, rows, constraints, indexes and
 * comments, as the catalog tells them. It loads into an empty database with nothing of ours.
 */
final class PostgresDump {

    private static final String TABLES =
            """
            SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
             ORDER BY n.nspname, c.relname
            """;

    /** What {@link #write} does not know how to write. */
    private static final String OTHERS =
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind NOT IN ('r', 'i', 't')
               AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
            """;

    private static final String SCHEMAS =
            """
            SELECT format('CREATE SCHEMA %I', nspname) FROM pg_namespace
             WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
             ORDER BY nspname
            """;

    private static final String SCHEMA_COMMENTS =
            """
            SELECT format('COMMENT ON SCHEMA %I IS %L', nspname, obj_description(oid, 'pg_namespace'))
              FROM pg_namespace
             WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
               AND obj_description(oid, 'pg_namespace') IS NOT NULL
             ORDER BY nspname
            """;

    private static final String COLUMNS =
            """
            SELECT format('    %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                   || CASE WHEN a.attcollation <> t.typcollation
                           THEN (SELECT format(' COLLATE %I', collname) FROM pg_collation
                                  WHERE oid = a.attcollation) ELSE '' END
                   || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
                   || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
              FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum
            """;

    /** With keys before what refers to them. */
    private static final String CONSTRAINTS =
            """
            SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                          (SELECT format('%I.%I', n.nspname, c.relname)
                             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE c.oid = conrelid),
                          conname, pg_get_constraintdef(oid))
              FROM pg_constraint
             WHERE contype <> 'n' AND conrelid = ANY (?)
             ORDER BY contype = 'f', 1
            """;

    private static final String INDEXES =
            """
            SELECT pg_get_indexdef(indexrelid) FROM pg_index
             WHERE indrelid = ANY (?)
               AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
             ORDER BY 1
            """;

    private static final String COMMENTS =
            """
            SELECT format('COMMENT ON COLUMN %s.%I IS %L', ?, a.attname, d.description)
              FROM pg_description d
                   JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
             WHERE d.objoid = ? AND d.classoid = 'pg_class'::regclass AND d.objsubid > 0
             ORDER BY a.attnum
            """;

    private static final String VALUES =
            """
            SELECT string_agg(format('quote_nullable(%I::text)', attname), ' || '', '' || '
                              ORDER BY attnum)
              FROM pg_attribute WHERE attrelid = ? AND attnum > 0 AND NOT attisdropped
            """;

    private record Table(long oid, String name) {}

    private final JdbcTemplate jdbc;

    PostgresDump(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Writes all schemas. */
    void write(Path file) throws IOException {
        List<String> others = jdbc.queryForList(OTHERS, String.class);
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "a dump would lack %s: teach it what that is".formatted(others));
        }
        List<Table> tables =
                jdbc.query(
                        TABLES, (row, _) -> new Table(row.getLong("oid"), row.getString("name")));
        Long[] oids = tables.stream().map(Table::oid).toArray(Long[]::new);
        List<String> statements = new ArrayList<>(jdbc.queryForList(SCHEMAS, String.class));
        statements.addAll(jdbc.queryForList(SCHEMA_COMMENTS, String.class));
        tables.forEach(table -> statements.add(created(table)));
        tables.forEach(table -> statements.addAll(rows(table)));
        statements.addAll(jdbc.queryForList(CONSTRAINTS, String.class, (Object) oids));
        statements.addAll(jdbc.queryForList(INDEXES, String.class, (Object) oids));
        tables.forEach(table ->
                statements.addAll(
                        jdbc.queryForList(COMMENTS, String.class, table.name(), table.oid())));
        Files.write(file, statements.stream().map(statement -> statement + ";").toList());
    }

    private String created(Table table) {
        return "CREATE TABLE %s (\n%s\n)"
                .formatted(
                        table.name(),
                        String.join(",\n", jdbc.queryForList(COLUMNS, String.class, table.oid())));
    }

    private Stream<String> sorted(Table table, String values) {
        return jdbc
                .queryForList("SELECT %s FROM %s".formatted(values, table.name()), String.class)
                .stream()
                .sorted();
    }

    private List<String> rows(Table table) {
        String values = jdbc.queryForObject(VALUES, String.class, table.oid());
        return sorted(table, String.valueOf(values))
                .map(row -> "INSERT INTO %s VALUES (%s)".formatted(table.name(), row))
                .toList();
    }
}
