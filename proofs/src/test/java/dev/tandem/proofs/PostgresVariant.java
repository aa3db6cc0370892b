package dev.tandem.proofs;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A database of its own, and how somebody has set it up. */
final class PostgresVariant implements AutoCloseable {

    private final String name;
    private final String url = LocalPostgres.shared().createDatabase();
    private final String database = url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    private final JdbcTemplate dba = new JdbcTemplate(new DriverManagerDataSource(url));
    private final List<String> properties = new ArrayList<>(List.of("logging.level.root=error"));
    private final List<Runnable> ends = new ArrayList<>();
    private String role = "postgres";
    private String reached = url;

    PostgresVariant(String name) {
        this.name = name;
    }

    /** Settings of the database, such as {@code timezone = 'UTC'}. */
    PostgresVariant set(String... settings) {
        for (String setting : settings) {
            dba.execute("ALTER DATABASE %s SET %s".formatted(database, setting));
        }
        return this;
    }

    /** A role that owns that schema and nothing else; its path, which is set, leads there. */
    PostgresVariant ownedBySomebody(String schema) {
        role = "owner_" + UUID.randomUUID().toString().replace("-", "");
        String quoted = "\"%s\"".formatted(schema);
        dba.execute("CREATE ROLE %s LOGIN".formatted(role));
        dba.execute("CREATE SCHEMA %s AUTHORIZATION %s".formatted(quoted, role));
        // a rebuild's own, since the role may create none
        dba.execute("CREATE SCHEMA \"%s$cart$rebuild\" AUTHORIZATION %s".formatted(schema, role));
        dba.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        dba.execute("ALTER ROLE %s SET search_path = %s".formatted(role, quoted));
        reached = url.replace("user=postgres", "user=" + role);
        return this;
    }

    PostgresVariant behindAPooler() {
        PgBouncer pooler = PgBouncer.inFrontOf(url);
        ends.add(pooler::close);
        reached = pooler.behind(reached);
        properties.add("tandem.read-model.pooler=true");
        return this;
    }

    /** Both sides over it, until it is closed. */
    BothSides sides() {
        BothSides sides =
                new BothSides(
                        DynamoDbLocal.shared().client(),
                        reached,
                        properties.toArray(String[]::new));
        ends.addFirst(sides::close);
        return sides;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        if (!role.equals("postgres")) {
            dba.execute("DROP OWNED BY " + role);
            dba.execute("DROP ROLE " + role);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
