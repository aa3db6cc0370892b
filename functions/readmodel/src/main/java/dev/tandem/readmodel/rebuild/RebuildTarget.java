package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Where a rebuild writes to. */
public interface RebuildTarget {

    /** Makes it ready for the first page, in the transaction under way. */
    void prepare();

    /** Whether what was prepared is still there. */
    boolean isPrepared();

    /**
     * Writes what the event log says of these.
     *
     * @return those for which it could not be done, and why
     */
    Map<String, Failure> rebuild(SortedSet<String> aggregateIds);

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
