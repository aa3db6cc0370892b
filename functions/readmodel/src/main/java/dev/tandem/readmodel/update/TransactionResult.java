package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;

/** What a transaction came to. */
sealed interface TransactionResult<T> {

    /**
     * It is done.
     *
     * @param repeated how often it was begun again, since another updater was faster
     */
    record Committed<T>(T value, int repeated) implements TransactionResult<T> {}

    /** Nothing of it is there. */
    record RolledBack<T>(Failure failure) implements TransactionResult<T> {}
}
