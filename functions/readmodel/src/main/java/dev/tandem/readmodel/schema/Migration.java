package dev.tandem.readmodel.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Some tables of a read model, as Flyway migrations with a history of their own, so that read
 * models can share a database. To be run at deployment; never by a function that starts.
 *
 * @param location where the migrations are, such as {@code classpath:db/tandem/cart}
 * @param history the table that remembers which were carried out, such as {@code
 *     cart_schema_history}
 * @param schemaOrNull the schema that they go to, made if it is not there; null for the
 *     connection's own
 */
public record Migration(String location, String history, @Nullable String schemaOrNull) {

    /** The tables that every read model needs: {@code parked_aggregate}. */
    public static final Migration TANDEM =
            new Migration("classpath:db/tandem/readmodel", "tandem_schema_history", null);

    /**
     * How long a statement may take if nothing is said of it: below the 300 seconds of the
     * functions that migrate.
     */
    public static final Duration LONGEST_STATEMENT = Duration.ofSeconds(280);

    /**
     * What a migration did.
     *
     * @param migrated how many migrations were carried out; 0 where the tables were up to date
     * @param schemaVersion what the tables are at now
     */
    public record Migrated(int migrated, String schemaVersion) {}

    /** The same tables in another schema. */
    public Migration in(String schema) {
        return new Migration(location, history, schema);
    }

    /**
     * Creates the tables or brings them up to date; does nothing where they are. {@link #TANDEM
     * Those of every read model} come first.
     */
    public Migrated run(DataSource database) {
        return run(database, LONGEST_STATEMENT);
    }

    /**
     * The same, with as much time as its statements need.
     *
     * @param longest how long PostgreSQL may work at a statement, from 1 ms; then it ends it, and
     *     nothing of its migration stays
     */
    public Migrated run(DataSource database, Duration longest) {
        if (schemaOrNull == null && !equals(TANDEM)) {
            TANDEM.migrate(database, longest);
        }
        return migrate(database, longest);
    }

    private Migrated migrate(DataSource database, Duration longest) {
        FluentConfiguration configuration =
                Flyway.configure()
                        .dataSource(new PatientConnections(database, longest))
                        .callbacks(new MigrationTime(longest))
                        .locations(location)
                        .failOnMissingLocations(true)
                        .table(history)
                        .baselineOnMigrate(true)
                        .baselineVersion("0");
        Optional.ofNullable(schemaOrNull)
                .ifPresent(schema -> configuration.schemas(schema).createSchemas(true));
        Flyway flyway = configuration.load();
        int migrated = flyway.migrate().migrationsExecuted;
        return new Migrated(migrated, flyway.info().current().getVersion().getVersion());
    }
}
