package dev.tandem.readmodel.rebuild;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.Optional;

/**
 * The live tables beside which rows were made: those that have no events are not there beside.
 *
 * @param readModel its name
 */
record LiveRows(BesideTables beside, String readModel) {

    /** How many live rows there are. */
    private long rows() {
        return count("SELECT count(*) FROM " + beside.liveRoot());
    }

    /** How many of them have no event. */
    private long withoutEvents() {
        return count(
                "SELECT count(*) FROM %s l WHERE %s"
                        .formatted(beside.liveRoot(), isWithoutEvents()),
                readModel);
    }

    /** The aggregates of those. */
    List<String> idsWithoutEvents() {
        return ids(isWithoutEvents());
    }

    /** The aggregates whose rows an event takes away. */
    List<String> idsTakenAway() {
        return ids(isTakenAway() + " AND " + isRebuilt());
    }

    private List<String> ids(String which) {
        return jdbc().query(
                        "SELECT l.%s::text FROM %s l WHERE %s"
                                .formatted(beside.id(), beside.liveRoot(), which),
                        (row, _) -> row.getString(1),
                        readModel);
    }

    /** What has to be answered before those may go; see {@link RebuildEnd#mayRemove}. */
    Optional<String> question(RebuildEnd end) {
        return end.mayRemove(withoutEvents(), rows());
    }

    private String isWithoutEvents() {
        return "NOT EXISTS (SELECT FROM %2$s b WHERE b.%1$s = l.%1$s) AND NOT %3$s AND %4$s"
                .formatted(beside.id(), beside.besideRoot(), isTakenAway(), isRebuilt());
    }

    private String isTakenAway() {
        return "EXISTS (SELECT FROM %2$s r WHERE r.aggregate_id = l.%1$s::text COLLATE \"C\")"
                .formatted(beside.id(), beside.removed());
    }

    private String isRebuilt() {
        return RebuiltAggregates.condition("l." + beside.id());
    }

    private long count(String sql, Object... parameters) {
        Long found = jdbc().queryForObject(sql, Long.class, parameters);
        return found == null ? 0 : found;
    }

    private JdbcOperations jdbc() {
        return beside.jdbc();
    }
}
