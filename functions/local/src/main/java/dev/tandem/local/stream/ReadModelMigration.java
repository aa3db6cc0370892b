package dev.tandem.local.stream;

import javax.sql.DataSource;

/** Brings the tables of a read model up to date, as a deployment does before any function runs. */
@FunctionalInterface
public interface ReadModelMigration {

    /**
     * Migrates, and changes nothing where all is up to date.
     *
     * @param readModel the application's database
     */
    void migrate(DataSource readModel);
}
