package dev.tandem.readmodel.rebuild;

import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.IdBalance;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which aggregates a call has rebuilt: of the rows of others alone it has to be asked whether they
 * have events. A call that went on with what others began does not know whom these rebuilt.
 */
final class RebuiltIds {

    private static final int PAGE = 5_000;

    private final IdBalance balance = new IdBalance();
    private final boolean areAll;

    /**
     * @param begin where the call began
     */
    RebuiltIds(List<SegmentPosition> begin) {
        this.areAll = begin.stream().allMatch(SegmentPosition::isAtTheBeginning);
    }

    void add(List<String> aggregateIds) {
        aggregateIds.forEach(balance::subtract);
    }

    /** Once all were rebuilt: which of these rows may be of an aggregate that was not. */
    Predicate<String> others(RowStore<?> rows) {
        if (!areAll) {
            return _ -> true;
        }
        String after = "";
        List<String> page;
        do {
            page = rows.ids(after, PAGE);
            page.forEach(balance::add);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
        return balance::mayDiffer;
    }
}
