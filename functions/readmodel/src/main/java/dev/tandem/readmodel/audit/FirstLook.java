package dev.tandem.readmodel.audit;

import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.projection.Row;
import dev.tandem.core.store.StoredStates.Kept;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Compares what was read of many aggregates at a time, one after the other. Events, state and rows
 * are of different moments here: what seems wrong may be but the next command, and is looked at by
 * itself.
 */
record FirstLook<S, E, R>(AuditedAggregate<S, E, R> audited) {

    /** What it comes to. */
    enum Soundness {
        SOUND,
        /** The same, with a state of other code. */
        SOUND_WITH_OUTDATED_STATE,
        /** To be looked at by itself. */
        SUSPECT
    }

    Soundness of(History<E> history, Optional<Row<R>> row, @Nullable Kept<S> state) {
        Contents<E> contents = history.contentsOrNull();
        if (contents == null || state == null || state.version() == 0) {
            return Soundness.SUSPECT;
        }
        try {
            return of(history.aggregateId(), contents, row, state);
        } catch (RuntimeException e) {
            return Soundness.SUSPECT;
        }
    }

    private Soundness of(String id, Contents<E> contents, Optional<Row<R>> row, Kept<S> state) {
        HistoryAudit<S, E, R> history = new HistoryAudit<>(audited, id, SeenState.of(state), row);
        contents.events().forEach(history::next);
        boolean isOutdated = state.state().isEmpty();
        boolean isSound =
                contents.noEvents().isEmpty()
                        && !history.hasHole()
                        && history.lag(Instant.EPOCH).events() == 0
                        && (isOutdated
                                ? state.version() <= history.last() && history.ofRows().isEmpty()
                                : history.findings().isEmpty());
        if (!isSound) {
            return Soundness.SUSPECT;
        }
        return isOutdated ? Soundness.SOUND_WITH_OUTDATED_STATE : Soundness.SOUND;
    }
}
