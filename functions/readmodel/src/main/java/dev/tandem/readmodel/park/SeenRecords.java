package dev.tandem.readmodel.park;

import static java.util.Comparator.comparing;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.readmodel.schema.StoredText;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Counts records by what they hold.
 *
 * @param maxAttempts how often one comes until it is set aside
 */
record SeenRecords(ParkedTable table, int maxAttempts) {

    private static final String SEEN =
            """
            INSERT INTO record_set_aside AS known (read_model, aggregate_type, record_hash, position,
                   why, record, attempts, set_aside_at)
            SELECT :readModel, :type, r.*, 1, CASE WHEN :max <= 1 THEN now() END
              FROM unnest(:hashes, :positions, :whys, :records) AS r
            ON CONFLICT (read_model, aggregate_type, record_hash) DO UPDATE
               SET attempts = known.attempts + 1, last_seen_at = now(),
                   set_aside_at = CASE WHEN known.attempts + 1 >= :max
                                       THEN coalesce(known.set_aside_at, now()) END
            RETURNING record_hash, set_aside_at IS NOT NULL
            """;

    /** A stream has nothing that is older than a day. */
    private static final String FORGET_OTHERS =
            """
            DELETE FROM record_set_aside
             WHERE read_model = :readModel AND aggregate_type = :type AND set_aside_at IS NULL
               AND last_seen_at < now() - interval '2 days'
            """;

    /** The hashes of those that are set aside. */
    Set<String> count(List<NamelessRecord> records) {
        // in one order, so that updaters can't block each other for ever
        List<NamelessRecord> sorted =
                records.stream().sorted(comparing(SeenRecords::hash)).toList();
        Set<String> setAside = new HashSet<>();
        table.sql(SEEN)
                .param("max", maxAttempts)
                .param("hashes", texts(sorted, SeenRecords::hash))
                .param("positions", texts(sorted, one -> StoredText.of(one.position())))
                .param("whys", texts(sorted, NamelessRecord::why))
                .param("records", texts(sorted, NamelessRecord::json))
                .query(row -> {
                    if (row.getBoolean(2)) {
                        setAside.add(row.getString(1));
                    }
                });
        table.sql(FORGET_OTHERS).update();
        return setAside;
    }

    private static String[] texts(
            List<NamelessRecord> records, Function<NamelessRecord, String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }

    static String hash(NamelessRecord record) {
        return StoredText.hash(record.json());
    }
}
