package dev.tandem.readmodel.failure;

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
        return Causes.of(thrown).anyMatch(Outage::isOutage)
                // one row's trouble, which Spring takes for a failing resource
                && SqlState.of(thrown).filter(SqlStateClass::isOfALimit).isEmpty();
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
            case SQLException sql -> SqlStateClass.isOfTheConnection(sql.getSQLState());
            default -> false;
        };
    }
}
