package dev.tandem.readmodel.schema;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Bounds the statements of migrations, each in its own transaction.
 *
 * @param longest how long the server may work at one
 */
record MigrationTime(Duration longest) implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            LongStatements.allow(context.getConnection(), "", longest);
        } catch (SQLException e) {
            throw new FlywayException("a migration's statements could not be bounded", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "statement time";
    }
}
