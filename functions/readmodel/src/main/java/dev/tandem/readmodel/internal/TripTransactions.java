package dev.tandem.readmodel.internal;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.transaction.support.TransactionOperations;

import java.util.function.Function;

/** Transactions that begin with the round trip of their first statements. */
public interface TripTransactions extends TransactionOperations {

    /**
     * Runs work in a transaction.
     *
     * @param work gets a trip that begins with what the transaction is to be told: it adds its
     *     first statements, and runs it before any other
     */
    <T> T begin(Function<RoundTrip, T> work);
}
