package dev.tandem.local.engine;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to connect to a database of the PostgreSQL that runs here. */
record PostgresConnection(LocalPostgres postgres, String database)
        implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        // else the driver's exceptions quote rows, and whoever logs them logs personal data
        return postgres.jdbcUrl(database) + "&logServerErrorDetail=false";
    }
}
