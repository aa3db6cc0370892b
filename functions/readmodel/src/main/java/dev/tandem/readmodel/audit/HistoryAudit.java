package dev.tandem.readmodel.audit;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares an aggregate's state and rows with its events. These are taken one after the other and
 * not kept, so that a long history takes no more memory than a short one.
 */
final class HistoryAudit<S, E, R> {

    private final String id;
    private final StateAudit<S, E> states;
    private final RowAudit<R, E> rows;
    private final long rowNumber;
    private Instant firstLacked = Instant.MAX;
    private long last;
    private long behindHole;

    HistoryAudit(
            AuditedAggregate<S, E, R> audited,
            String id,
            SeenState<S> state,
            Optional<Row<R>> row) {
        this.id = id;
        this.states = new StateAudit<>(audited.decider(), id, state);
        this.rows = new RowAudit<>(new Fold<>(audited.projection()), id, row);
        this.rowNumber = row.map(Row::lastSequenceNumber).orElse(0L);
    }

    /** Takes the next one that there is. */
    void next(StreamEvent<E> event) {
        if (behindHole > 0) {
            return;
        }
        if (event.sequenceNumber() != last + 1) {
            behindHole = event.sequenceNumber();
            return;
        }
        last++;
        states.next(event);
        rows.next(event);
        if (last == rowNumber + 1) {
            firstLacked = event.createdAt();
        }
    }

    /** The last event before which none is missing. */
    long last() {
        return last;
    }

    boolean hasHole() {
        return behindHole > 0;
    }

    /** What is wrong, after all of them. */
    List<Finding> findings() {
        return Stream.of(hole(), states.finding(), rows.finding())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is wrong with the rows alone. */
    Optional<Finding> ofRows() {
        return rows.finding();
    }

    /** How far the rows are behind. */
    Lag lag(Instant now) {
        return rowNumber >= last
                ? Lag.NONE
                : new Lag(last - rowNumber, Duration.between(firstLacked, now));
    }

    private Optional<Finding> hole() {
        return hasHole()
                ? Optional.of(
                        Finding.of(
                                id,
                                Kind.HOLE,
                                "event %s is missing, event %s is there"
                                        .formatted(last + 1, behindHole)))
                : Optional.empty();
    }
}
