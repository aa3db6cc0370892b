package dev.tandem.readmodel.park;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

/**
 * Records that name no event, so that they hold up a shard and nobody can be parked for them. Each
 * is counted by what it holds whenever it comes, and kept once it came so often.
 */
public final class RecordsSetAside {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsSetAside.class);

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
            Set<String> setAside = new SeenRecords(table, maxAttempts).count(records);
            records.stream()
                    .filter(one -> setAside.contains(SeenRecords.hash(one)))
                    .forEach(this::tell);
            return records.stream()
                    .filter(one -> !setAside.contains(SeenRecords.hash(one)))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Records that name no event come again, since record_set_aside can't be"
                            + " written: {}",
                    DatabaseFailure.of(e).text());
            return records;
        }
    }

    private void tell(NamelessRecord record) {
        LOG.error(
                "A record of the stream of {} names no event and is set aside, as {} times are"
                        + " enough: {}; it is {}, and record_set_aside has it. Find out who wrote"
                        + " its item, and redrive it as one of records: that takes it off the list",
                table.type().name(),
                maxAttempts,
                record.why(),
                record.position());
    }
}
