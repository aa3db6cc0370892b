package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What failed so far and what is parked, of one kind of aggregate in one read model. */
public final class ParkedAggregates {

    private static final String THESE =
            " WHERE read_model = :readModel AND aggregate_type = :type AND aggregate_id = ANY"
                    + " (:ids)";

    private final JdbcClient jdbc;
    private final String readModel;
    private final AggregateType type;

    /**
     * @param jdbc reaches the database of the read model, with {@link
     *     dev.tandem.readmodel.schema.Migration#TANDEM its tables}
     * @param readModel names the read model, such as {@code cart}: an aggregate may be parked in
     *     one and not in another
     * @param type the kind of aggregate
     */
    public ParkedAggregates(JdbcClient jdbc, String readModel, AggregateType type) {
        this.jdbc = jdbc;
        this.readModel = readModel;
        this.type = type;
    }

    AggregateType type() {
        return type;
    }

    /**
     * The parked aggregates in the order of their ids.
     *
     * @param after the id that the page before ended with; "" for the first page
     * @param reasonOrNull only those that are parked for it; null for all
     * @param limit how many at most
     */
    public List<ParkedAggregate> page(String after, @Nullable FaultReason reasonOrNull, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM parked_aggregate
                         WHERE read_model = :readModel AND aggregate_type = :type
                           AND aggregate_id > :after AND parked_at IS NOT NULL
                           AND (CAST(:reason AS text) IS NULL OR reason = :reason)
                         ORDER BY aggregate_id LIMIT :limit
                        """)
                .param("readModel", readModel)
                .param("type", type.name())
                .param("after", StoredText.key(after))
                .param("reason", reasonOrNull == null ? null : reasonOrNull.code())
                .param("limit", limit)
                .query(ParkedAggregates::parked)
                .list();
    }

    /** How an aggregate is parked, if it is. */
    public Optional<ParkedAggregate> find(String aggregateId) {
        return these(
                        "SELECT * FROM parked_aggregate" + THESE + " AND parked_at IS NOT NULL",
                        List.of(aggregateId))
                .query(ParkedAggregates::parked)
                .optional();
    }

    /**
     * Aggregates that have failed so far.
     *
     * @param tried whose events are tried, with the event at which they failed at last
     * @param waiting whose events wait
     */
    record Failing(Map<String, Long> tried, Set<String> waiting) {}

    /** Which of these have failed so far. */
    Failing failing(Collection<String> aggregateIds) {
        Map<String, Long> tried = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        these(
                        """
                        SELECT aggregate_id, sequence_number, parked_at IS NOT NULL AND NOT redriving
                          FROM parked_aggregate
                        """
                                + THESE,
                        aggregateIds)
                .query(row -> {
                    if (row.getBoolean(3)) {
                        waiting.add(StoredText.read(row.getString(1)));
                    } else {
                        tried.put(StoredText.read(row.getString(1)), row.getLong(2));
                    }
                });
        return new Failing(tried, waiting);
    }

    /**
     * Remembers that its events failed.
     *
     * @param number the event that it failed at, or where that is not known the last one that was
     *     delivered: behind it, what is wrong is mended
     * @return how often they have
     */
    int failed(String aggregateId, Fault fault, long number) {
        return these(
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

    /** From now on its events wait, even if somebody has forgotten it meanwhile. */
    void park(String aggregateId, Fault fault) {
        these(
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
     * From now on its events are tried again. It stays on the list until it is {@link #forget
     * forgotten}: whoever ends in between leaves a trace.
     */
    void release(String aggregateId) {
        these("UPDATE parked_aggregate SET redriving = true" + THESE, List.of(aggregateId))
                .update();
    }

    /** Its events wait again, as before its {@link #release}. */
    void keep(String aggregateId) {
        these("UPDATE parked_aggregate SET redriving = false" + THESE, List.of(aggregateId))
                .update();
    }

    /** Forgets that these failed, but for those that are parked. */
    void forget(Collection<String> aggregateIds) {
        these(
                        "DELETE FROM parked_aggregate"
                                + THESE
                                + " AND (parked_at IS NULL OR redriving)",
                        aggregateIds)
                .update();
    }

    private JdbcClient.StatementSpec these(String sql, Collection<String> aggregateIds) {
        return jdbc.sql(sql)
                .param("readModel", readModel)
                .param("type", type.name())
                .param("ids", aggregateIds.stream().map(StoredText::key).toArray(String[]::new));
    }

    private static ParkedAggregate parked(ResultSet row, int number) throws SQLException {
        return new ParkedAggregate(
                StoredText.read(row.getString("aggregate_id")),
                row.getLong("sequence_number"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInt("attempts"),
                instant(row, "first_failed_at"),
                instant(row, "parked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
