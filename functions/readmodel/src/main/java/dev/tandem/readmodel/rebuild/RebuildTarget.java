package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;

import org.springframework.transaction.support.TransactionOperations;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/** Where a rebuild writes to. */
public interface RebuildTarget {

    /** Makes it ready for the first page, in the transaction under way. */
    void prepare();

    /** Whether what was prepared is still there. */
    boolean isPrepared();

    /**
     * Writes what the event log says of these.
     *
     * @param held makes transactions of those that are given to it that fail once another call has
     *     taken over what this one works on
     * @return those for which it could not be done, and why
     */
    Map<String, Failure> rebuild(
            SortedSet<String> aggregateIds, UnaryOperator<TransactionOperations> held);

    /**
     * Called when all that there are have been rebuilt, maybe several times: lets the rows be seen
     * if they are not, takes those away that have no events, and notes the end in the transaction
     * that does the last of it.
     *
     * @return why it could not be finished in this call; empty if it was
     */
    Optional<String> finish(RebuildEnd end);

    /** Takes away what was prepared, if there is anything, in the transaction under way. */
    void discard();
}
