package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.projection.Row;
import dev.tandem.core.store.Versioned;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.Fold;

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
            return AggregateFindings.only(
                    Finding.of(
                            id,
                            Kind.UNREADABLE_EVENT,
                            "event %s can't be read".formatted(e.sequenceNumber())));
        }
    }

    private AggregateFindings compared(String id) {
        Optional<Row<R>> row =
                Optional.ofNullable(audited.rows().read(new TreeSet<>(List.of(id))).get(id));
        Optional<Versioned<S>> state = audited.store().load(id);
        Contents<E> log = audited.log().contents(id);
        List<Finding> findings = new ArrayList<>();
        List<StreamEvent<E>> history = log.events().subList(0, unbroken(log.events()));
        if (history.size() < log.events().size()) {
            findings.add(hole(id, history.size() + 1, log.events().get(history.size())));
        }
        noEvents(id, log.noEvents()).ifPresent(findings::add);
        state(id, state, history).ifPresent(findings::add);
        row.flatMap(there -> row(id, there, history)).ifPresent(findings::add);
        return lag(id, row.map(Row::lastSequenceNumber).orElse(0L), history, findings);
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

    private static int unbroken(List<? extends StreamEvent<?>> events) {
        int next = 0;
        while (next < events.size() && events.get(next).sequenceNumber() == next + 1) {
            next++;
        }
        return next;
    }

    private static Finding hole(String id, int missing, StreamEvent<?> found) {
        return Finding.of(
                id,
                Kind.HOLE,
                "event %s is missing, event %s is there"
                        .formatted(missing, found.sequenceNumber()));
    }

    private Optional<Finding> state(
            String id, Optional<Versioned<S>> state, List<StreamEvent<E>> history) {
        if (state.isEmpty()) {
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Finding.of(
                                    id,
                                    Kind.STATE_DRIFT,
                                    "no state, but %s events".formatted(history.size())));
        }
        long version = state.get().version();
        if (version != history.size()) {
            return Optional.of(
                    Finding.of(
                            id,
                            version > history.size() ? Kind.HOLE : Kind.STATE_DRIFT,
                            "the state is at version %s, the events end at %s"
                                    .formatted(version, history.size())));
        }
        S folded =
                audited.decider()
                        .fold(
                                audited.decider().initialState(),
                                history.stream().map(StreamEvent::event).toList());
        return Difference.first(folded, state.get().state())
                .map(field ->
                        Finding.of(
                                id,
                                Kind.STATE_DRIFT,
                                "%s differs at version %s".formatted(field, version)));
    }

    private Optional<Finding> row(String id, Row<R> row, List<StreamEvent<E>> history) {
        long last = row.lastSequenceNumber();
        if (last > history.size()) {
            return Optional.of(
                    Finding.of(
                            id,
                            Kind.HOLE,
                            "the rows are at event %s, the events end at %s"
                                    .formatted(last, history.size())));
        }
        Fold<R, E> fold = new Fold<>(audited.projection());
        Row<R> expected = fold.after(fold.first(id), history.subList(0, (int) last));
        return Difference.first(expected.value(), row.value())
                .map(field ->
                        Finding.of(
                                id,
                                Kind.ROW_DRIFT,
                                "%s differs at event %s".formatted(field, last)));
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
