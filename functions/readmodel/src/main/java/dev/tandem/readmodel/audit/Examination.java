package dev.tandem.readmodel.audit;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.projection.RowStore.Loaded;
import dev.tandem.core.store.Versioned;
import dev.tandem.readmodel.audit.Finding.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares an aggregate's state, events and rows, once. They are read one after the other, the rows
 * first and the events last: under commands that keep coming, each is at most as far as the next.
 *
 * @param allowedLag how old an event may be that the rows still lack
 */
record Examination<S, E, R>(AuditedAggregate<S, E, R> audited, Instant now, Duration allowedLag) {

    /**
     * What was found.
     *
     * @param lag events that the rows lack
     * @param lagging how old the oldest of them is
     */
    record Outcome(List<Finding> findings, long lag, Duration lagging) {}

    Outcome of(String id) {
        Optional<Loaded<R>> rows = rows(id);
        Optional<Versioned<S>> state = audited.store().load(id);
        List<StreamEvent<E>> events;
        try {
            events = audited.log().readAfter(id, 0);
        } catch (UnreadableEventException e) {
            return new Outcome(
                    List.of(
                            Finding.of(
                                    id,
                                    Kind.UNREADABLE_EVENT,
                                    "event %d can't be read".formatted(e.sequenceNumber()))),
                    0,
                    Duration.ZERO);
        }
        List<Finding> findings = new ArrayList<>();
        int unbroken = unbroken(events);
        if (unbroken < events.size()) {
            findings.add(
                    Finding.of(
                            id,
                            Kind.HOLE,
                            "event %d is missing, event %d is there"
                                    .formatted(
                                            unbroken + 1, events.get(unbroken).sequenceNumber())));
        }
        List<StreamEvent<E>> history = events.subList(0, unbroken);
        state(id, state, history).ifPresent(findings::add);
        rows(id, rows, history).ifPresent(findings::add);
        return lag(id, rows.map(Loaded::lastSequenceNumber).orElse(0L), history, findings);
    }

    private Optional<Loaded<R>> rows(String id) {
        return Optional.ofNullable(
                Objects.requireNonNull(
                                audited.transactions()
                                        .<Map<String, Loaded<R>>>execute(_ ->
                                                audited.rows().load(new TreeSet<>(List.of(id)))))
                        .get(id));
    }

    private static int unbroken(List<? extends StreamEvent<?>> events) {
        int next = 0;
        while (next < events.size() && events.get(next).sequenceNumber() == next + 1) {
            next++;
        }
        return next;
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
                                    "no state, but %d events".formatted(history.size())));
        }
        long version = state.get().version();
        if (version != history.size()) {
            return Optional.of(
                    Finding.of(
                            id,
                            version > history.size() ? Kind.HOLE : Kind.STATE_DRIFT,
                            "the state is at version %d, the events end at %d"
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
                                "%s differs at version %d".formatted(field, version)));
    }

    private Optional<Finding> rows(
            String id, Optional<Loaded<R>> rows, List<StreamEvent<E>> history) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long last = rows.get().lastSequenceNumber();
        if (last > history.size()) {
            return Optional.of(
                    Finding.of(
                            id,
                            Kind.HOLE,
                            "the rows are at event %d, the events end at %d"
                                    .formatted(last, history.size())));
        }
        return expected(history.subList(0, (int) last))
                .flatMap(row -> Difference.first(row, audited.shown().apply(rows.get().row())))
                .map(field ->
                        Finding.of(
                                id,
                                Kind.ROW_DRIFT,
                                "%s differs at event %d".formatted(field, last)));
    }

    private Optional<R> expected(List<StreamEvent<E>> history) {
        return new ExpectedRows<>(audited.projection()).after(history).map(audited.shown());
    }

    private Outcome lag(
            String id, long last, List<StreamEvent<E>> history, List<Finding> findings) {
        if (last >= history.size()) {
            return new Outcome(findings, 0, Duration.ZERO);
        }
        Duration lagging = Duration.between(history.get((int) last).createdAt(), now);
        if (lagging.compareTo(allowedLag) > 0) {
            findings.add(
                    Finding.of(
                            id,
                            Kind.BEHIND,
                            "the rows are at event %d of %d, for %d s"
                                    .formatted(last, history.size(), lagging.toSeconds())));
        }
        return new Outcome(findings, history.size() - last, lagging);
    }
}
