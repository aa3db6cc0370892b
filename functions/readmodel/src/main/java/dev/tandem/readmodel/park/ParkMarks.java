package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure.Fault;

import java.util.List;

/** Marks of aggregates that are parked: whether their events wait, or are tried again. */
record ParkMarks(ParkedTable table) {

    /** From now on its events wait, even if somebody has forgotten it meanwhile. */
    void park(String aggregateId, Fault fault) {
        table.these(
                        """
                        INSERT INTO parked_aggregate AS known (read_model, aggregate_type, aggregate_id,
                               sequence_number, reason, detail, attempts, parked_at)
                        SELECT :readModel, :type, id, :number, :reason, :detail, 1, now()
                          FROM unnest(:ids) AS id
                        ON CONFLICT (read_model, aggregate_type, aggregate_id) DO UPDATE
                           SET sequence_number = EXCLUDED.sequence_number, reason = EXCLUDED.reason,
                               detail = EXCLUDED.detail,
                               parked_at = coalesce(known.parked_at, now()), redriving = false,
                               last_failed_at = now()
                        """,
                        List.of(aggregateId))
                .param("number", fault.sequenceNumber().orElse(0))
                .param("reason", fault.reason().code())
                .param("detail", fault.text())
                .update();
    }

    /**
     * From now on its events are tried again. It stays on the list until it is {@link
     * ParkedAttempts#forget forgotten}: whoever ends in between leaves a trace.
     */
    void release(String aggregateId) {
        table.these(
                        "UPDATE parked_aggregate SET redriving = true" + ParkedTable.THESE,
                        List.of(aggregateId))
                .update();
    }

    /** Its events wait again, as before its {@link #release}. */
    void keep(String aggregateId) {
        table.these(
                        "UPDATE parked_aggregate SET redriving = false" + ParkedTable.THESE,
                        List.of(aggregateId))
                .update();
    }
}
