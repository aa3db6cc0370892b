package dev.tandem.readmodel.failure;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;

/** Tells a database that is out of reach from a statement that it refused. */
final class Outage {

    private Outage() {}

    static boolean causes(Throwable thrown) {
        return Causes.of(thrown).anyMatch(Outage::isOutage) && !isProgramLimit(thrown);
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessResourceException _,
                    RecoverableDataAccessException _ ->
                    true;
            // a pool that has dropped the connection says so without a state, and hides what cut it
            case TransactionSystemException lost ->
                    lost.getCause() instanceof SQLException sql && sql.getSQLState() == null;
            case SQLException sql -> isConnectionState(sql.getSQLState());
            default -> false;
        };
    }

    /** PostgreSQL, appendix A: 08 connection exceptions, 57P shut down or starting up. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /**
     * Class 54, a row too large for an index for instance, is one row's trouble; Spring takes it
     * for a failing resource.
     */
    private static boolean isProgramLimit(Throwable thrown) {
        return Causes.first(SQLException.class, thrown)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("54"))
                .isPresent();
    }
}
