package dev.tandem.readmodel.audit;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.projection.UnreadableRowException;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether rows lack events, where nothing else of their aggregate can be compared: it takes the
 * number of the rows, and the next event.
 */
record LackedEvents<E, R>(EventLog<E> log, RowStore<R> rows) {

    /** The first that they lack, if it can be read. */
    Optional<StreamEvent<E>> first(String id) {
        long last = lastSequenceNumber(id);
        try {
            return log.read(id, last, last + 1).stream().findFirst();
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }

    /** The last that they have; 0 where there are none. */
    long lastSequenceNumber(String id) {
        try {
            return Optional.ofNullable(rows.read(new TreeSet<>(Set.of(id))).get(id))
                    .map(Row::lastSequenceNumber)
                    .orElse(0L);
        } catch (UnreadableRowException e) {
            return e.lastSequenceNumber();
        }
    }
}
