package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.update.ReadModelUpdater;

import java.util.Map;
import java.util.SortedSet;

/**
 * Rebuilds the live tables: each aggregate's rows are replaced in one transaction, so that a reader
 * sees the old ones or the new ones. For rows that are wrong; tables that change their shape are
 * rebuilt {@link BlueGreen}.
 *
 * @param updater of the read model
 */
public record InPlace(ReadModelUpdater<?> updater) implements RebuildTarget {

    @Override
    public void prepare() {}

    @Override
    public Map<String, Failure> rebuild(SortedSet<String> aggregateIds) {
        return updater.rebuild(aggregateIds);
    }

    @Override
    public void finish() {}
}
