package dev.tandem.rules.planted.tandem.dynamodb;

import java.sql.Connection;

public class WriteSide {
    String schema(Connection connection) throws java.sql.SQLException {
        return connection.getSchema();
    }
}
