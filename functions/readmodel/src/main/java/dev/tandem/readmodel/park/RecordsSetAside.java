package dev.tandem.readmodel.park;

import static java.util.Comparator.comparing;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.schema.StoredText;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Records that name no event, so that they hold up a shard and nobody can be parked for them. Each
 * is counted by what it holds whenever it comes, and kept once it came so often.
 */
public final class RecordsSetAside {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsSetAside.class);

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

    private final ParkedTable table;
    private final int maxAttempts;

    /**
     * @param jdbc reaches the database of the read model
     * @param readModel names the read model
     * @param type the kind of aggregate whose stream it is
     * @param maxAttempts how often a record comes until it is set aside, from 1
     */
    public RecordsSetAside(JdbcClient jdbc, String readModel, AggregateType type, int maxAttempts) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "a record is to be set aside after %s attempts: must be at least 1"
                            .formatted(maxAttempts));
        }
        this.table = new ParkedTable(jdbc, readModel, type);
        this.maxAttempts = maxAttempts;
    }

    /**
     * Counts them.
     *
     * @return those that come again: all of them where they can't be counted
     */
    public List<NamelessRecord> setAside(List<NamelessRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        try {
            Set<String> kept = kept(records);
            records.stream().filter(one -> kept.contains(hash(one))).forEach(this::tell);
            return records.stream().filter(one -> !kept.contains(hash(one))).toList();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Records that name no event come again, since record_set_aside can't be"
                            + " written: {}",
                    DatabaseFailure.of(e).text());
            return records;
        }
    }

    private Set<String> kept(List<NamelessRecord> records) {
        // in one order, so that updaters can't block each other for ever
        List<NamelessRecord> sorted =
                records.stream().sorted(comparing(RecordsSetAside::hash)).toList();
        Set<String> kept = new HashSet<>();
        table.sql(SEEN)
                .param("max", maxAttempts)
                .param("hashes", texts(sorted, RecordsSetAside::hash))
                .param("positions", texts(sorted, one -> StoredText.of(one.position())))
                .param("whys", texts(sorted, NamelessRecord::why))
                .param("records", texts(sorted, NamelessRecord::json))
                .query(row -> {
                    if (row.getBoolean(2)) {
                        kept.add(row.getString(1));
                    }
                });
        table.sql(FORGET_OTHERS).update();
        return kept;
    }

    private static String[] texts(
            List<NamelessRecord> records, Function<NamelessRecord, String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }

    private static String hash(NamelessRecord record) {
        return StoredText.hash(record.json());
    }

    private void tell(NamelessRecord record) {
        LOG.error(
                "A record of the stream of {} names no event and is set aside, as {} times are"
                        + " enough: {}; it is {}, and record_set_aside has it. Find out who wrote"
                        + " its item",
                table.type().name(),
                maxAttempts,
                record.why(),
                record.position());
    }
}
