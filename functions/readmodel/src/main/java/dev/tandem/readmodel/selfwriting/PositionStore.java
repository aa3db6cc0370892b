package dev.tandem.readmodel.selfwriting;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps how far a read model is for each aggregate, in the table {@code read_model_position}, and
 * nothing else: what the events mean, the projection writes by itself.
 *
 * @param jdbc reaches the database, with {@link dev.tandem.readmodel.schema.Migration#TANDEM its
 *     tables}
 * @param readModel its name
 */
public record PositionStore(JdbcOperations jdbc, String readModel)
        implements RoundTripRowStore<Written> {

    private static final String SELECT =
            "SELECT aggregate_id, last_sequence_number FROM read_model_position"
                    + " WHERE read_model = ? AND aggregate_id = ANY (?)";

    private static final String INSERT =
            """
            INSERT INTO read_model_position (read_model, aggregate_id, last_sequence_number)
            SELECT ?, id, now FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS change (id, read, now)
            ON CONFLICT (read_model, aggregate_id) DO NOTHING RETURNING aggregate_id
            """;

    private static final String UPDATE =
            """
            UPDATE read_model_position p SET last_sequence_number = change.now
              FROM (SELECT ? AS read_model, *
                      FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS c (id, read, now)) change
             WHERE p.read_model = change.read_model AND p.aggregate_id = change.id
               AND p.last_sequence_number = change.read RETURNING p.aggregate_id
            """;

    private static final String DELETE =
            """
            DELETE FROM read_model_position p
             USING (SELECT ? AS read_model, *
                      FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS c (id, read, now)) change
             WHERE p.read_model = change.read_model AND p.aggregate_id = change.id
               AND p.last_sequence_number = change.read RETURNING p.aggregate_id
            """;

    private static final String IDS =
            "SELECT aggregate_id FROM read_model_position"
                    + " WHERE read_model = ? AND aggregate_id > ? ORDER BY aggregate_id LIMIT ?";

    @Override
    public Supplier<Map<String, Row<Written>>> lock(
            SortedSet<String> aggregateIds, RoundTrip trip) {
        return select(SELECT + " ORDER BY aggregate_id FOR UPDATE", aggregateIds, trip);
    }

    @Override
    public Map<String, Row<Written>> read(SortedSet<String> aggregateIds) {
        RoundTrip trip = new RoundTrip(jdbc);
        Supplier<Map<String, Row<Written>>> rows = select(SELECT, aggregateIds, trip);
        trip.run();
        return rows.get();
    }

    private Supplier<Map<String, Row<Written>>> select(
            String sql, Set<String> aggregateIds, RoundTrip trip) {
        Map<String, Row<Written>> rows = new HashMap<>();
        trip.add(
                sql,
                row -> {
                    String id = row.getString(1);
                    rows.put(id, Row.there(id, row.getLong(2), new Written()));
                },
                readModel,
                aggregateIds.toArray(String[]::new));
        return () -> rows;
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(IDS, (row, _) -> row.getString(1), readModel, after, limit);
    }

    @Override
    public Runnable save(List<RowChange<Written>> changes, RoundTrip trip) {
        Set<String> written = new HashSet<>();
        write(INSERT, changes.stream().filter(RowChange::isNew).toList(), written, trip);
        write(UPDATE, changes.stream().filter(RowChange::isUpdate).toList(), written, trip);
        write(DELETE, changes.stream().filter(RowChange::isRemoval).toList(), written, trip);
        return () -> check(written, changes);
    }

    private void write(
            String sql, List<RowChange<Written>> changes, Set<String> written, RoundTrip trip) {
        if (!changes.isEmpty()) {
            trip.add(
                    sql,
                    row -> written.add(row.getString(1)),
                    readModel,
                    changes.stream().map(RowChange::aggregateId).toArray(String[]::new),
                    numbers(changes, RowChange::read),
                    numbers(changes, RowChange::now));
        }
    }

    private static void check(Set<String> written, List<RowChange<Written>> changes) {
        for (RowChange<Written> change : changes) {
            if (!written.contains(change.aggregateId())) {
                throw new StaleRowException(change);
            }
        }
    }

    private static long[] numbers(
            List<RowChange<Written>> changes, Function<RowChange<Written>, Row<Written>> side) {
        return changes.stream().map(side).mapToLong(Row::lastSequenceNumber).toArray();
    }
}
