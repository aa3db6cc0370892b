package dev.tandem.readmodel.audit;

import dev.tandem.core.event.EventLog.Contents;
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
                                findings,
                                new Lag(1, Duration.between(first.createdAt(), now)),
                                false))
                .orElseGet(() -> new AggregateFindings(findings, Lag.NONE, false));
    }

    private AggregateFindings compared(String id) {
        Optional<Row<R>> row =
                Optional.ofNullable(audited.rows().read(new TreeSet<>(List.of(id))).get(id));
        SeenState<S> state = SeenState.of(audited.store(), id);
        List<String> noEvents = new ArrayList<>();
        HistoryAudit<S, E, R> history = new HistoryAudit<>(audited, id, state, row);
        for (Contents<E> part : audited.log().contentsInParts(id)) {
            noEvents.addAll(part.noEvents());
            part.events().forEach(history::next);
        }
        List<Finding> findings = new ArrayList<>();
        noEvents(id, noEvents).ifPresent(findings::add);
        if (history.last() == 0 && !history.hasHole()) {
            if (state.isThere()) {
                findings.add(WithoutEvents.state(id, state));
            }
            row.filter(Row::isThere).ifPresent(there -> findings.add(WithoutEvents.row(id, there)));
            // a row that was taken away is known of, though nothing is shown of it
            boolean isThere = !findings.isEmpty() || row.isPresent();
            return new AggregateFindings(findings, Lag.NONE, false, isThere);
        }
        findings.addAll(history.findings());
        long last = row.map(Row::lastSequenceNumber).orElse(0L);
        Lag lag = history.lag(now);
        if (lag.age().compareTo(allowedLag) > 0) {
            findings.add(behind(id, last, last + lag.events(), lag.age()));
        }
        return new AggregateFindings(findings, lag, state.isOutdated());
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

    private static Finding behind(String id, long last, long end, Duration age) {
        return Finding.of(
                id,
                Kind.BEHIND,
                "the rows are at event %s of %s, for %s s".formatted(last, end, age.toSeconds()));
    }
}
