package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;
import dev.tandem.readmodel.audit.Finding.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Compares an aggregate's state with what its events make of it, as these come. */
final class StateAudit<S, E> {

    private final Decider<?, S, E> decider;
    private final String id;
    private final SeenState<S> seen;
    private final long version;
    private S folded;
    private long last;
    private @Nullable RuntimeException failure;

    StateAudit(Decider<?, S, E> decider, String id, SeenState<S> seen) {
        this.decider = decider;
        this.id = id;
        this.seen = seen;
        this.version = seen.state().map(Versioned::version).orElse(0L);
        this.folded = decider.initialState();
    }

    /** Takes the next one, before which none is missing. */
    void next(StreamEvent<E> event) {
        last = event.sequenceNumber();
        if (failure == null && last <= version) {
            try {
                folded = decider.fold(folded, event.events());
            } catch (RuntimeException e) {
                // what comes later may say that it was of no use to fold it
                failure = e;
            }
        }
    }

    /** What is wrong with it after all of them. */
    Optional<Finding> finding() {
        return seen.lackingEvents().isPresent()
                ? found(Kind.HOLE, seen.lackingEvents().get())
                : seen.state().map(this::of).orElseGet(this::ofNone);
    }

    private Optional<Finding> ofNone() {
        return last == 0
                ? Optional.empty()
                : found(Kind.STATE_DRIFT, "no state, but %s events".formatted(last));
    }

    private Optional<Finding> of(Versioned<S> state) {
        if (version != last && !(seen.mayBeBehind() && version < last)) {
            return found(
                    version > last ? Kind.HOLE : Kind.STATE_DRIFT,
                    "the state is at version %s, the events end at %s".formatted(version, last));
        }
        if (failure != null) {
            throw failure;
        }
        return Difference.first(folded, state.state())
                .flatMap(field ->
                        found(
                                Kind.STATE_DRIFT,
                                "%s differs at version %s".formatted(field, version)));
    }

    private Optional<Finding> found(Kind kind, String detail) {
        return Optional.of(Finding.of(id, kind, detail));
    }
}
