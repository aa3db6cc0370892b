package dev.tandem.readmodel.audit;

import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.UnreadableRowException;
import dev.tandem.readmodel.audit.Finding.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares an aggregate's state, events and rows, once. They are read one after the other, the rows
 * first and the events last: under commands that keep coming, each is at most as far as the next.
 *
 * @param allowedLag how old an event may be that the rows still lack
 */
record AggregateAudit<S, E, R>(
        AuditedAggregate<S, E, R> audited, Instant now, Duration allowedLag) {

    AggregateFindings of(String id) {
        try {
            return compared(id);
        } catch (UnreadableEventException e) {
            return alone(
                    id,
                    Kind.UNREADABLE_EVENT,
                    "event %s can't be read".formatted(e.sequenceNumber()));
        } catch (UnreadableRowException e) {
            return alone(
                    id,
                    Kind.ROW_DRIFT,
                    "the rows at event %s can't be read".formatted(e.lastSequenceNumber()));
        }
    }

    /** This alone, and whether the rows lack an event: that does not depend on the rest. */
    private AggregateFindings alone(String id, Kind kind, String detail) {
        List<Finding> findings = List.of(Finding.of(id, kind, detail));
        return audited.lackedEvents()
                .first(id)
                .map(first ->
                        new AggregateFindings(
                                findings, 1, Duration.between(first.createdAt(), now)))
                .orElseGet(() -> new AggregateFindings(findings, 0, Duration.ZERO));
    }

    private AggregateFindings compared(String id) {
        Optional<Row<R>> row =
                Optional.ofNullable(audited.rows().read(new TreeSet<>(List.of(id))).get(id));
        SeenState<S> state = SeenState.of(audited.store(), id);
        return compared(id, row, state, audited.log().contents(id));
    }

    /**
     * Whether a first look finds nothing to look at again. Rows and state are read behind the
     * events here, so that what is found may be but the next command.
     */
    boolean isSound(String id, Optional<Row<R>> row, Contents<E> log) {
        try {
            AggregateFindings found = compared(id, row, SeenState.of(audited.store(), id), log);
            return found.findings().isEmpty() && found.lag() == 0 && !found.isStateOutdated();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the log has anything of it, be it no event. */
    boolean isInLog(String id) {
        try {
            if (!audited.log().read(id, 0, 1).isEmpty()) {
                return true;
            }
            Contents<E> contents = audited.log().contents(id);
            return !contents.events().isEmpty() || !contents.noEvents().isEmpty();
        } catch (UnreadableEventException e) {
            return true;
        }
    }

    private AggregateFindings compared(
            String id, Optional<Row<R>> row, SeenState<S> state, Contents<E> log) {
        List<Finding> findings = new ArrayList<>();
        noEvents(id, log.noEvents()).ifPresent(findings::add);
        if (log.events().isEmpty()) {
            if (state.isThere()) {
                findings.add(WithoutEvents.state(id, state));
            }
            row.filter(Row::isThere).ifPresent(there -> findings.add(WithoutEvents.row(id, there)));
            return new AggregateFindings(findings, 0, Duration.ZERO);
        }
        HistoryAudit<S, E, R> history = HistoryAudit.of(audited, id, log.events());
        history.hole(log.events()).ifPresent(findings::add);
        history.state(state).ifPresent(findings::add);
        row.flatMap(history::row).ifPresent(findings::add);
        return lag(id, row.map(Row::lastSequenceNumber).orElse(0L), history.unbroken(), findings)
                .withState(state.isOutdated());
    }

    private static Optional<Finding> noEvents(String id, List<String> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                id,
                                Kind.NO_EVENT,
                                "%s items with numbers that are no events', such as %s"
                                        .formatted(numbers.size(), numbers.getFirst())));
    }

    private AggregateFindings lag(
            String id, long last, List<StreamEvent<E>> history, List<Finding> findings) {
        if (last >= history.size()) {
            return new AggregateFindings(findings, 0, Duration.ZERO);
        }
        Duration lagging = Duration.between(history.get((int) last).createdAt(), now);
        if (lagging.compareTo(allowedLag) > 0) {
            findings.add(
                    Finding.of(
                            id,
                            Kind.BEHIND,
                            "the rows are at event %s of %s, for %s s"
                                    .formatted(last, history.size(), lagging.toSeconds())));
        }
        return new AggregateFindings(findings, history.size() - last, lagging);
    }
}
