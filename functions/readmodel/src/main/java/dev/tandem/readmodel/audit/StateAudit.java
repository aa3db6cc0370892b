package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Difference;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;
import dev.tandem.readmodel.audit.Finding.Kind;

import java.util.List;
import java.util.Optional;

/**
 * Compares an aggregate's state with what its events make of it.
 *
 * @param id the aggregate
 * @param unbroken its events up to the first that is missing
 */
record StateAudit<S, E>(Decider<?, S, E> decider, String id, List<StreamEvent<E>> unbroken) {

    Optional<Finding> of(SeenState<S> seen) {
        return seen.lackingEvents().isPresent()
                ? found(Kind.HOLE, seen.lackingEvents().get())
                : seen.state().map(this::of).orElseGet(this::ofNone);
    }

    private Optional<Finding> ofNone() {
        return unbroken.isEmpty()
                ? Optional.empty()
                : found(Kind.STATE_DRIFT, "no state, but %s events".formatted(unbroken.size()));
    }

    private Optional<Finding> of(Versioned<S> state) {
        long version = state.version();
        if (version != unbroken.size()) {
            return found(
                    version > unbroken.size() ? Kind.HOLE : Kind.STATE_DRIFT,
                    "the state is at version %s, the events end at %s"
                            .formatted(version, unbroken.size()));
        }
        return Difference.first(folded(), state.state())
                .flatMap(field ->
                        found(
                                Kind.STATE_DRIFT,
                                "%s differs at version %s".formatted(field, version)));
    }

    private S folded() {
        return decider.fold(
                decider.initialState(),
                unbroken.stream().flatMap(event -> event.events().stream()).toList());
    }

    private Optional<Finding> found(Kind kind, String detail) {
        return Optional.of(Finding.of(id, kind, detail));
    }
}
