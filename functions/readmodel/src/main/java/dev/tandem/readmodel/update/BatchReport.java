package dev.tandem.readmodel.update;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the updater did with a batch. Counts are of what was committed.
 *
 * @param applied events that the projection was given
 * @param healed how many of them came from the event log, since one before them was missing
 * @param skipped delivered events that the read model held already when their turn came
 * @param redone transactions that were done again, since another updater was faster
 * @param failed the aggregates whose events are not in the read model, and why
 */
public record BatchReport(
        int applied, int healed, int skipped, int redone, Map<String, RuntimeException> failed) {

    static final BatchReport NOTHING = new BatchReport(0, 0, 0, 0, Map.of());

    public BatchReport {
        failed = Map.copyOf(failed);
    }

    static BatchReport failed(Collection<String> aggregateIds, RuntimeException reason) {
        return new BatchReport(
                0, 0, 0, 0, aggregateIds.stream().collect(toMap(Function.identity(), _ -> reason)));
    }

    BatchReport plus(BatchReport other) {
        Map<String, RuntimeException> both = new HashMap<>(failed);
        both.putAll(other.failed);
        return new BatchReport(
                applied + other.applied,
                healed + other.healed,
                skipped + other.skipped,
                redone + other.redone,
                both);
    }
}
