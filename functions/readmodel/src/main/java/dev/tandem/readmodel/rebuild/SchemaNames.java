package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Which schemas live tables and those of a rebuild lie in. */
final class SchemaNames {

    /** Longer names are cut by PostgreSQL, in bytes. */
    private static final int LONGEST = 63;

    private SchemaNames() {}

    /**
     * That of live tables.
     *
     * @throws IllegalStateException if the connection has no schema
     */
    static String live(JdbcOperations jdbc) {
        return Optional.ofNullable(jdbc.queryForObject("SELECT current_schema()", String.class))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no schema of the search_path is there: create it, or grant"
                                        + " USAGE on it"));
    }

    /** That of a rebuild, in the schema of the live tables. */
    static String beside(String live, String readModel) {
        String name = "%s$%s$rebuild".formatted(live, readModel);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST ? name : UUID.nameUUIDFromBytes(bytes) + "$rebuild";
    }
}
