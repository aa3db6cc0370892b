package dev.tandem.readmodel.park;

import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What failed so far and what is parked, of one kind of aggregate in one read model. */
public final class ParkedAggregates {

    private final ParkedTable table;
    private final ParkedTable lookups;

    private final AtomicBoolean isAnybodyFailing = new AtomicBoolean();

    /**
     * @param jdbc reaches the database of the read model, with {@link
     *     dev.tandem.readmodel.schema.Migration#TANDEM its tables}
     * @param readModel names the read model, such as {@code cart}: an aggregate may be parked in
     *     one and not in another
     * @param type the kind of aggregate
     */
    public ParkedAggregates(JdbcClient jdbc, String readModel, AggregateType type) {
        this(jdbc, jdbc, readModel, type);
    }

    /**
     * The same, with another way for what each batch asks first, where a transaction more would
     * cost more than the question.
     */
    public ParkedAggregates(
            JdbcClient jdbc, JdbcClient lookups, String readModel, AggregateType type) {
        this.table = new ParkedTable(jdbc, readModel, type);
        this.lookups = new ParkedTable(lookups, readModel, type);
    }

    /** How often which failed. */
    ParkedAttempts attempts() {
        return new ParkedAttempts(table, lookups, isAnybodyFailing);
    }

    /** Whose events wait. */
    ParkMarks marks() {
        return new ParkMarks(table);
    }

    AggregateType type() {
        return table.type();
    }

    /**
     * The parked aggregates in the order of their ids.
     *
     * @param after the id that the page before ended with; "" for the first page
     * @param reasonOrNull only those that are parked for it; null for all
     * @param limit how many at most
     */
    public List<ParkedAggregate> page(String after, @Nullable FaultReason reasonOrNull, int limit) {
        return table.sql(
                        """
                        SELECT * FROM parked_aggregate
                         WHERE read_model = :readModel AND aggregate_type = :type
                           AND aggregate_id > :after AND parked_at IS NOT NULL
                           AND (CAST(:reason AS text) IS NULL OR reason = :reason)
                         ORDER BY aggregate_id LIMIT :limit
                        """)
                .param("after", StoredText.key(after))
                .param("reason", reasonOrNull == null ? null : reasonOrNull.code())
                .param("limit", limit)
                .query(ParkedAggregate::of)
                .list();
    }

    /** How an aggregate is parked, if it is. */
    public Optional<ParkedAggregate> find(String aggregateId) {
        return table.these(
                        "SELECT * FROM parked_aggregate"
                                + ParkedTable.THESE
                                + " AND parked_at IS NOT NULL",
                        List.of(aggregateId))
                .query(ParkedAggregate::of)
                .optional();
    }

    /** What names no event. */
    SetAsideRecords records() {
        return new SetAsideRecords(table);
    }
}
