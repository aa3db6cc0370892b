package dev.tandem.readmodel.park;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.schema.StoredText;

import java.util.List;

/** The records that name no event and were set aside, until somebody has looked. */
record SetAsideRecords(ParkedTable table) {

    /**
     * The last ones first.
     *
     * @param limit how many at most
     */
    List<SetAsideRecord> last(int limit) {
        return table.sql(
                        """
                        SELECT * FROM record_set_aside
                         WHERE read_model = :readModel AND aggregate_type = :type
                           AND set_aside_at IS NOT NULL
                         ORDER BY set_aside_at DESC, record_hash LIMIT :limit
                        """)
                .param("limit", limit)
                .query(SetAsideRecord::of)
                .list();
    }

    /**
     * Takes these off the list. There is nothing to try again: what is an event is in the event
     * table, and caught up with. One that the stream brings once more is counted from the
     * beginning.
     *
     * @param positions what the stream knows them by
     * @return how many there were; {@code NotFound} if there was none
     */
    QueryResult<RedriveReport> redriven(List<String> positions) {
        int taken =
                table.sql(
                                """
                                DELETE FROM record_set_aside
                                 WHERE read_model = :readModel AND aggregate_type = :type
                                   AND set_aside_at IS NOT NULL AND position = ANY (:positions)
                                """)
                        .param(
                                "positions",
                                positions.stream().map(StoredText::of).toArray(String[]::new))
                        .update();
        return taken > 0
                ? new QueryResult.Found<>(new RedriveReport(taken, 0, List.of(), null))
                : new QueryResult.Failed<>(
                        new Problem.NotFound("none of these records is set aside"));
    }
}
