package dev.tandem.readmodel.schema;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/** A database whose connections wait for as long as a statement may take. */
final class PatientConnections extends DelegatingDataSource {

    private final Duration longest;

    /**
     * @param longest how long the server may work at one
     */
    PatientConnections(DataSource database, Duration longest) {
        super(database);
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        LongStatements.awaitAnswers(connection, longest);
        return connection;
    }
}
