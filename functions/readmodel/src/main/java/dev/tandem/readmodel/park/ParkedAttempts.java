package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How often which aggregates failed, until they are parked or mended.
 *
 * @param isAnybodyFailing whether one of the last batch had failed, as far as it is known
 */
record ParkedAttempts(ParkedTable table, ParkedTable lookups, AtomicBoolean isAnybodyFailing) {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** Asks which of a batch have failed so far. */
    ParkedLook look() {
        return new ParkedLook(lookups, isAnybodyFailing);
    }

    /**
     * Remembers that its events failed. At a later event than before it is counted from the
     * beginning: nobody may have come to forget the one before.
     *
     * @param delivered the last event that was delivered: where it is not known which one failed,
     *     what is wrong is mended behind it
     * @return how often they have
     */
    int failed(String aggregateId, Fault fault, long delivered) {
        return note(aggregateId, fault, delivered, true).attempts();
    }

    /**
     * Remembers that somebody else has its rows locked, which is none of its attempts.
     *
     * @param alone says so
     * @param delivered the last event that was delivered
     * @return for how long it has failed
     */
    Duration locked(String aggregateId, Fault alone, long delivered) {
        return note(aggregateId, alone, delivered, false).since();
    }

    private Noted note(String aggregateId, Fault fault, long delivered, boolean isAttempt) {
        return table.these(
                        """
                        INSERT INTO parked_aggregate AS known (read_model, aggregate_type, aggregate_id,
                               sequence_number, reason, detail, attempts)
                        SELECT :readModel, :type, id, :number, :reason, :detail, 1 FROM unnest(:ids) AS id
                        ON CONFLICT (read_model, aggregate_type, aggregate_id) DO UPDATE
                           SET sequence_number = EXCLUDED.sequence_number, reason = EXCLUDED.reason,
                               detail = EXCLUDED.detail, last_failed_at = now(),
                               attempts = CASE WHEN NOT :attempt THEN known.attempts
                                               WHEN EXCLUDED.sequence_number > known.sequence_number
                                                AND :known AND known.parked_at IS NULL
                                               THEN 1 ELSE known.attempts + 1 END
                        RETURNING attempts, CAST(extract(epoch FROM now() - first_failed_at) * 1000 AS bigint)
                        """,
                        List.of(aggregateId))
                .param("number", fault.sequenceNumber().orElse(delivered))
                .param("known", fault.sequenceNumber().isPresent())
                .param("attempt", isAttempt)
                .param("reason", fault.reason().code())
                .param("detail", fault.text())
                .query((row, _) -> new Noted(row.getInt(1), Duration.ofMillis(row.getLong(2))))
                .single();
    }

    /**
     * @param since for how long it has failed
     */
    private record Noted(int attempts, Duration since) {}

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
     *
     * @return those that somebody has parked meanwhile
     */
    Set<String> forgetMended(Map<String, Long> tried, Set<String> failed, Map<String, Long> last) {
        Collection<String> mended = new TreeSet<>(tried.keySet());
        mended.removeIf(id ->
                failed.contains(id) || last.getOrDefault(id, 0L) < tried.getOrDefault(id, 0L));
        if (mended.isEmpty()) {
            return Set.of();
        }
        try {
            forget(mended);
            return FailingAggregates.in(table, mended).waiting();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The attempts of {} stay noted though its events are applied now, since"
                            + " parked_aggregate can't be written: {}",
                    mended,
                    DatabaseFailure.of(e).text());
            return Set.of();
        }
    }
}
