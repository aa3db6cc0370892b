package dev.tandem.readmodel.selfwriting;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.StaleRowException;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Keeps how far a read model is for each aggregate, in the table {@code read_model_position}, and
 * nothing else: what the events mean, the projection writes by itself.
 *
 * @param jdbc reaches the database, with {@link dev.tandem.readmodel.schema.Migration#TANDEM its
 *     tables}
 * @param readModel its name
 */
public record PositionStore(JdbcOperations jdbc, String readModel) implements RowStore<Written> {

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
    public Map<String, Row<Written>> lock(SortedSet<String> aggregateIds) {
        return select(SELECT + " ORDER BY aggregate_id FOR UPDATE", aggregateIds);
    }

    @Override
    public Map<String, Row<Written>> read(SortedSet<String> aggregateIds) {
        return select(SELECT, aggregateIds);
    }

    private Map<String, Row<Written>> select(String sql, Set<String> aggregateIds) {
        Map<String, Row<Written>> rows = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    String id = row.getString(1);
                    rows.put(id, Row.there(id, row.getLong(2), new Written()));
                },
                readModel,
                aggregateIds.toArray(String[]::new));
        return rows;
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.query(IDS, (row, _) -> row.getString(1), readModel, after, limit);
    }

    @Override
    public void save(List<RowChange<Written>> changes) {
        write(INSERT, changes.stream().filter(RowChange::isNew).toList());
        write(UPDATE, changes.stream().filter(RowChange::isUpdate).toList());
        write(DELETE, changes.stream().filter(RowChange::isRemoval).toList());
    }

    private void write(String sql, List<RowChange<Written>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Set<String> written =
                new HashSet<>(
                        jdbc.queryForList(
                                sql,
                                String.class,
                                readModel,
                                changes.stream().map(RowChange::aggregateId).toArray(String[]::new),
                                numbers(changes, RowChange::read),
                                numbers(changes, RowChange::now)));
        for (RowChange<Written> change : changes) {
            if (!written.contains(change.aggregateId())) {
                throw new StaleRowException(change);
            }
        }
    }

    private static Long[] numbers(
            List<RowChange<Written>> changes, Function<RowChange<Written>, Row<Written>> side) {
        return changes.stream().map(side).map(Row::lastSequenceNumber).toArray(Long[]::new);
    }
}
