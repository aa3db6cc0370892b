package dev.tandem.core.store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some of the aggregates of which a state is kept.
 *
 * @param aggregateIds may be empty, also where more pages follow
 * @param next where the next page begins, to be given as it is; null on the last page
 */
public record StatePage(List<String> aggregateIds, @Nullable String next) {

    public StatePage {
        aggregateIds = List.copyOf(aggregateIds);
    }
}
