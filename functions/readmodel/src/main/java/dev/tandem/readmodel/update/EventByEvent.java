package dev.tandem.readmodel.update;

import static dev.tandem.core.failure.FaultReason.UNREADABLE_EVENT;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.readmodel.update.ReadModelUpdater.Advance;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes an aggregate forward with a transaction for each event, up to the first that can't get in:
 * so what precedes it is kept.
 *
 * @param log where the events are
 */
record EventByEvent<E>(LoggedEvents<E> log, SingleRow<E> row) {

    Advance run(String aggregateId) {
        return switch (row.update(aggregateId, Due.nothing())) {
            // its row can't even be looked for, so that not even its first event is in it
            case RolledBack<Reached>(Fault fault) -> new Advance(0, Optional.of(fault.orAt(1)));
            case RolledBack<Reached>(Failure failure) -> new Advance(0, Optional.of(failure));
            case Committed<Reached>(Reached there, _) -> onFrom(aggregateId, there.to());
        };
    }

    private Advance onFrom(String aggregateId, long last) {
        long reached = last;
        try {
            Iterator<List<StreamEvent<E>>> pages =
                    log.pages(new LogRange(aggregateId, last, Long.MAX_VALUE));
            while (pages.hasNext()) {
                Advance end = through(aggregateId, pages.next(), reached);
                if (end.stoppedBy().isPresent()) {
                    return end;
                }
                reached = end.lastSequenceNumber();
            }
            return new Advance(reached, Optional.empty());
        } catch (FailureException e) {
            return e.failure() instanceof Fault unreadable
                            && unreadable.reason() == UNREADABLE_EVENT
                    ? upTo(unreadable, aggregateId, reached)
                    : new Advance(reached, Optional.of(e.failure()));
        }
    }

    /** What precedes an event that can't be read. */
    private Advance upTo(Fault unreadable, String aggregateId, long last) {
        try {
            long before = unreadable.sequenceNumber().orElse(last + 1) - 1;
            Advance end = through(aggregateId, log.read(aggregateId, last, before), last);
            return end.stoppedBy().isPresent()
                    ? end
                    : new Advance(end.lastSequenceNumber(), Optional.of(unreadable));
        } catch (FailureException e) {
            return new Advance(last, Optional.of(e.failure()));
        }
    }

    private Advance through(String aggregateId, List<StreamEvent<E>> events, long last) {
        long reached = last;
        for (StreamEvent<E> event : events) {
            switch (row.update(aggregateId, Due.events(List.of(event)))) {
                case Committed<Reached>(Reached now, _) -> reached = now.to();
                case RolledBack<Reached>(Fault fault) -> {
                    return new Advance(reached, Optional.of(fault.orAt(event.sequenceNumber())));
                }
                case RolledBack<Reached>(Failure failure) -> {
                    return new Advance(reached, Optional.of(failure));
                }
            }
        }
        return new Advance(reached, Optional.empty());
    }
}
