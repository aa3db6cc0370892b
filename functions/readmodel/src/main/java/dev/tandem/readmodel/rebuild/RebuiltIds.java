package dev.tandem.readmodel.rebuild;

import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.internal.SharedWork;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Which aggregates were rebuilt, by all calls: of the rows of others alone it has to be asked
 * whether they have events.
 */
record RebuiltIds(SharedWork work, RebuildPositions positions) {

    private static final int PAGE = 5_000;

    /** Once all were rebuilt: which of these rows may be of an aggregate that was not. */
    Predicate<String> others(RowStore<?> rows) {
        IdBalance balance = new IdBalance();
        if (!areAllKnown(balance)) {
            return _ -> true;
        }
        addAll(rows::ids, balance);
        // rebuilt as well, and without a row
        addAll(rows::goneIds, balance);
        return balance::mayDiffer;
    }

    /** Ids in their order: those after one, at most so many. */
    private interface Ids {
        List<String> page(String after, int limit);
    }

    private static void addAll(Ids ids, IdBalance balance) {
        String after = "";
        List<String> page;
        do {
            page = ids.page(after, PAGE);
            page.forEach(balance::add);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }

    /** Those of a rebuild that older code has begun are not. */
    private boolean areAllKnown(IdBalance balance) {
        AtomicLong known = new AtomicLong();
        long rebuilt = 0;
        for (SegmentPosition segment : positions.all()) {
            rebuilt += segment.aggregates();
            work.met(
                    segment.segment(),
                    hash -> {
                        balance.subtractHash(hash);
                        known.incrementAndGet();
                    });
        }
        return known.get() == rebuilt;
    }
}
