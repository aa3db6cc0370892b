package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.CartMigration.Migrated;

import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/**
 * The cart's tables. To be migrated at deployment, and by the local application; never by a
 * function that starts.
 */
public final class CartSchema {

    private static final String MIGRATIONS = "classpath:db/tandem/cart";

    /** A history of its own, so that read models can share a database. */
    private static final String HISTORY = "cart_schema_history";

    private CartSchema() {}

    /** Creates the tables or brings them up to date; does nothing where they are. */
    public static Migrated migrate(DataSource database) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(database)
                        .locations(MIGRATIONS)
                        .failOnMissingLocations(true)
                        .table(HISTORY)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
        int migrated = flyway.migrate().migrationsExecuted;
        return new Migrated(migrated, flyway.info().current().getVersion().getVersion());
    }
}
