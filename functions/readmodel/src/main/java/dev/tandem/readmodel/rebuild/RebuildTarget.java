package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;

import java.util.Map;
import java.util.SortedSet;

/** Where a rebuild writes to. */
public interface RebuildTarget {

    /** Makes it ready for the first page. Called again, it begins anew. */
    void prepare();

    /**
     * Writes what the event log says of these.
     *
     * @return those for which it could not be done, and why
     */
    Map<String, Failure> rebuild(SortedSet<String> aggregateIds);

    /** Called when all that there are have been rebuilt. */
    void finish();
}
