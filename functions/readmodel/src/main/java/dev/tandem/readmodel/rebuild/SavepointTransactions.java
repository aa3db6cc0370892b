package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Parts of a transaction that may fail without it.
 *
 * @param status of the transaction
 */
record SavepointTransactions(TransactionStatus status) implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
            throws TransactionException {
        Object savepoint = status.createSavepoint();
        try {
            T result = action.doInTransaction(status);
            status.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error e) {
            status.rollbackToSavepoint(savepoint);
            throw e;
        }
    }
}
