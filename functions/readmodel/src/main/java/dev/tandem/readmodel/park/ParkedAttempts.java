package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often which aggregates failed, until they are parked or mended. */
record ParkedAttempts(ParkedTable table, ParkedTable lookups) {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** Which of these have failed so far. */
    FailingAggregates failing(Collection<String> aggregateIds) {
        return FailingAggregates.in(lookups, aggregateIds);
    }

    /**
     * Remembers that its events failed.
     *
     * @param number the event that it failed at, or where that is not known the last one that was
     *     delivered: behind it, what is wrong is mended
     * @return how often they have
     */
    int failed(String aggregateId, Fault fault, long number) {
        return table.these(
                        """
                        INSERT INTO parked_aggregate AS known (read_model, aggregate_type, aggregate_id,
                               sequence_number, reason, detail, attempts)
                        SELECT :readModel, :type, id, :number, :reason, :detail, 1 FROM unnest(:ids) AS id
                        ON CONFLICT (read_model, aggregate_type, aggregate_id) DO UPDATE
                           SET sequence_number = EXCLUDED.sequence_number, reason = EXCLUDED.reason,
                               detail = EXCLUDED.detail, attempts = known.attempts + 1,
                               last_failed_at = now()
                        RETURNING attempts
                        """,
                        List.of(aggregateId))
                .param("number", number)
                .param("reason", fault.reason().code())
                .param("detail", fault.text())
                .query(Integer.class)
                .single();
    }

    /** Forgets that these failed, but for those that are parked. */
    void forget(Collection<String> aggregateIds) {
        table.these(
                        "DELETE FROM parked_aggregate"
                                + ParkedTable.THESE
                                + " AND (parked_at IS NULL OR redriving)",
                        aggregateIds)
                .update();
    }

    /**
     * Forgets those whose row holds by now the event at which they failed: an earlier one that is
     * delivered again tells nothing of it.
     */
    void forgetMended(Map<String, Long> tried, Set<String> failed, Map<String, Long> last) {
        Collection<String> mended = new TreeSet<>(tried.keySet());
        mended.removeIf(id ->
                failed.contains(id) || last.getOrDefault(id, 0L) < tried.getOrDefault(id, 0L));
        if (mended.isEmpty()) {
            return;
        }
        try {
            forget(mended);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The attempts of {} stay noted though its events are applied now, since"
                            + " parked_aggregate can't be written: {}",
                    mended,
                    DatabaseFailure.of(e).text());
        }
    }
}
