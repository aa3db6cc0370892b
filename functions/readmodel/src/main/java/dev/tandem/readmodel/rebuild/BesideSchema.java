package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;

/**
 * The schema in which the tables of a rebuild lie.
 *
 * @param name its name
 */
record BesideSchema(JdbcOperations jdbc, String name) {

    private static final String MADE_BY_US = "made for a rebuild, which drops it";

    /** Whether all of these tables are there. */
    boolean has(List<String> tables) {
        return is(
                """
                SELECT count(*) = ? FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = ? AND c.relname = ANY (?)
                """,
                tables.size(),
                name,
                tables.toArray(String[]::new));
    }

    boolean isThere() {
        return is("SELECT count(*) > 0 FROM pg_namespace WHERE nspname = ?", name);
    }

    /** Makes it, unless it is there. */
    void make() {
        if (!isThere()) {
            jdbc.execute("CREATE SCHEMA " + SqlName.quoted(name));
            jdbc.execute(
                    "COMMENT ON SCHEMA %s IS '%s'".formatted(SqlName.quoted(name), MADE_BY_US));
        }
    }

    /** One that somebody made for us stays, and so does one that holds anything else. */
    void dropIfOurs() {
        if (is(
                """
                SELECT count(*) > 0 FROM pg_namespace n
                 WHERE nspname = ? AND obj_description(n.oid, 'pg_namespace') = ?
                   AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid)
                """,
                name,
                MADE_BY_US)) {
            jdbc.execute("DROP SCHEMA " + SqlName.quoted(name));
        }
    }

    private boolean is(String sql, Object... parameters) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, parameters));
    }
}
