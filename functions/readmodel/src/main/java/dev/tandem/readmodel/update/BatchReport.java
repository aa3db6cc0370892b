package dev.tandem.readmodel.update;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.failure.Failure;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the updater did with a batch. Counts are of what was committed.
 *
 * @param applied events that the projection was given
 * @param healed how many of them came from the event log, since one before them was missing
 * @param skipped delivered events that the read model held already when their turn came
 * @param redone transactions that were done again, since another updater was faster
 * @param failed the aggregates whose events are not in the read model, and why
 * @param createdAt when the applied events were recorded, so that one can tell how far the read
 *     model was behind; empty for a rebuild, whose events were in the read model before
 */
public record BatchReport(
        int applied,
        int healed,
        int skipped,
        int redone,
        Map<String, Failure> failed,
        List<Instant> createdAt) {

    static final BatchReport NOTHING = new BatchReport(0, 0, 0, 0, Map.of());

    public BatchReport {
        failed = Map.copyOf(failed);
        createdAt = List.copyOf(createdAt);
    }

    /** A report that says nothing of when the events were recorded. */
    public BatchReport(
            int applied, int healed, int skipped, int redone, Map<String, Failure> failed) {
        this(applied, healed, skipped, redone, failed, List.of());
    }

    /** The same without the instants. */
    public BatchReport withoutInstants() {
        return new BatchReport(applied, healed, skipped, redone, failed);
    }

    /** Whether something went otherwise than a stream without faults has it. */
    public boolean isTrouble() {
        return healed > 0 || redone > 0 || !failed.isEmpty();
    }

    static BatchReport of(List<Reached> rows, int redone) {
        return new BatchReport(
                rows.stream().mapToInt(row -> row.createdAt().size()).sum(),
                rows.stream().mapToInt(Reached::healed).sum(),
                rows.stream().mapToInt(Reached::skipped).sum(),
                redone,
                Map.of(),
                rows.stream().flatMap(row -> row.createdAt().stream()).toList());
    }

    static BatchReport failed(Collection<String> aggregateIds, Failure failure) {
        return new BatchReport(
                0,
                0,
                0,
                0,
                aggregateIds.stream().collect(toMap(Function.identity(), _ -> failure)));
    }

    BatchReport plus(BatchReport other) {
        Map<String, Failure> both = new HashMap<>(failed);
        both.putAll(other.failed);
        return new BatchReport(
                applied + other.applied,
                healed + other.healed,
                skipped + other.skipped,
                redone + other.redone,
                both,
                Stream.concat(createdAt.stream(), other.createdAt.stream()).toList());
    }
}
