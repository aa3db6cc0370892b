package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.failure.SqlState;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;

/**
 * Takes aggregates out of the live tables, but for those that others refer to.
 *
 * @param parts of the transaction under way: each aggregate is one
 */
record LiveRemoval(LiveTables live, TransactionOperations parts, RebuildEnd end) {

    /**
     * Takes these away.
     *
     * @param why such as "it has no events"
     */
    void remove(List<String> aggregateIds, String why) {
        for (String id : aggregateIds) {
            try {
                parts.executeWithoutResult(_ -> live.remove(id));
            } catch (RuntimeException e) {
                if (SqlState.of(e).filter(SqlState.FOREIGN_KEY_VIOLATION::equals).isEmpty()) {
                    throw e;
                }
                end.kept(id, why);
            }
        }
    }
}
