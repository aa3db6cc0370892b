package dev.tandem.readmodel.sentence;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.row.Guard;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Sentences in PostgreSQL. A sentence with the word "forbidden" is refused by a constraint; for one
 * with "unlinked" a class is missing.
 */
public record Sentences(JdbcTemplate jdbc) implements RowStore<String> {

    /** The text, or "" where there is no such sentence. */
    public String text(String id) {
        return jdbc
                .queryForList("SELECT text FROM sentence WHERE id = ?", String.class, id)
                .stream()
                .findFirst()
                .orElse("");
    }

    @Override
    public Map<String, Row<String>> lock(SortedSet<String> ids) {
        return select("SELECT * FROM sentence WHERE id = ANY (?) ORDER BY id FOR UPDATE", ids);
    }

    @Override
    public Map<String, Row<String>> read(SortedSet<String> ids) {
        return select("SELECT * FROM sentence WHERE id = ANY (?)", ids);
    }

    private Map<String, Row<String>> select(String sql, SortedSet<String> ids) {
        Map<String, Row<String>> rows = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    String id = row.getString("id");
                    rows.put(
                            id,
                            Row.there(
                                    id,
                                    row.getLong("last_sequence_number"),
                                    row.getString("text")));
                },
                (Object) ids.toArray(String[]::new));
        return rows;
    }

    @Override
    public List<String> ids(String after, int limit) {
        return jdbc.queryForList(
                "SELECT id FROM sentence WHERE id COLLATE \"C\" > ? ORDER BY id COLLATE \"C\" LIMIT"
                        + " ?",
                String.class,
                after,
                limit);
    }

    @Override
    public void save(List<RowChange<String>> changes) {
        if (changes.stream().anyMatch(Sentences::isUnlinked)) {
            throw new NoClassDefFoundError("dev/tandem/Unlinked");
        }
        List<RowChange<String>> added = changes.stream().filter(RowChange::isNew).toList();
        write(
                "INSERT INTO sentence (text, last_sequence_number, id) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING",
                added,
                false);
        List<RowChange<String>> changed = changes.stream().filter(RowChange::isUpdate).toList();
        write(
                "UPDATE sentence SET text = ?, last_sequence_number = ?"
                        + " WHERE id = ? AND last_sequence_number = ?",
                changed,
                true);
        List<RowChange<String>> removed = changes.stream().filter(RowChange::isRemoval).toList();
        List<Object[]> keys =
                removed.stream()
                        .map(change ->
                                new Object[] {
                                    change.aggregateId(), change.read().lastSequenceNumber()
                                })
                        .toList();
        Guard.check(
                keys.isEmpty()
                        ? new int[0]
                        : jdbc.batchUpdate(
                                "DELETE FROM sentence WHERE id = ? AND last_sequence_number = ?",
                                keys),
                removed);
    }

    private static boolean isUnlinked(RowChange<String> change) {
        return !change.isRemoval() && change.now().value().contains("unlinked");
    }

    private void write(String sql, List<RowChange<String>> changes, boolean guarded) {
        List<Object[]> rows =
                changes.stream()
                        .map(change ->
                                guarded
                                        ? new Object[] {
                                            change.now().value(),
                                            change.now().lastSequenceNumber(),
                                            change.aggregateId(),
                                            change.read().lastSequenceNumber()
                                        }
                                        : new Object[] {
                                            change.now().value(),
                                            change.now().lastSequenceNumber(),
                                            change.aggregateId()
                                        })
                        .toList();
        Guard.check(rows.isEmpty() ? new int[0] : jdbc.batchUpdate(sql, rows), changes);
    }
}
