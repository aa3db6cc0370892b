package dev.tandem.core.command;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads the aggregate, decides, evolves, and writes, once.
 *
 * @param <C> the commands
 * @param <S> the states
 * @param <E> the events
 */
record CommandExecution<C, S, E>(
        AggregateStore<S, E> store, Decider<C, S, E> decider, Clock clock) {

    /**
     * What a try came to.
     *
     * @param isRaceLost somebody else wrote between reading and writing: another try may come to
     *     something else
     */
    record Attempt(Result result, boolean isRaceLost) {}

    /** On a warm state first, if there is one that is good for it; on what is stored otherwise. */
    Attempt attempt(Command<? extends C> command, String id) {
        return warm(command, id)
                .filter(attempt -> !attempt.isRaceLost())
                .orElseGet(() -> fresh(command, id));
    }

    /** A warm state may be old: it is good for writing upon, and for no other answer. */
    private Optional<Attempt> warm(Command<? extends C> command, String id) {
        return store.warm(id)
                .filter(warm -> !isStale(command, warm))
                .flatMap(warm ->
                        decider.decide(command.body(), warm.state())
                                                instanceof Decision.Accept<E>(List<E> events)
                                        && !events.isEmpty()
                                ? Optional.of(write(command, id, warm, events, clock.instant()))
                                : Optional.empty());
    }

    private Attempt fresh(Command<? extends C> command, String id) {
        Instant now = clock.instant();
        Versioned<S> loaded =
                store.load(id).orElseGet(() -> new Versioned<>(decider.initialState(), 0, now));
        return switch (decider.decide(command.body(), loaded.state())) {
            case Decision.NotFound<E> _ -> refuse(command, notFound(id));
            case Decision<E> _ when isStale(command, loaded) ->
                    refuse(command, conflict(id, command.version().getAsLong(), loaded.version()));
            case Decision.AlreadyExists<E> _ -> refuse(command, conflict(id, 0, loaded.version()));
            case Decision.Reject<E>(String code, String detail) ->
                    refuse(command, new Problem.Rejected(code, detail));
            case Decision.Accept<E>(List<E> events) when events.isEmpty() ->
                    new Attempt(unchanged(command, id, loaded.version(), now), false);
            case Decision.Accept<E>(List<E> events) -> write(command, id, loaded, events, now);
        };
    }

    private Attempt write(
            Command<? extends C> command,
            String id,
            Versioned<S> loaded,
            List<E> events,
            Instant now) {
        Result result =
                store.write(
                        new Change<>(
                                id,
                                loaded.version(),
                                loaded.createdAt(),
                                decider.fold(loaded.state(), events),
                                events,
                                now,
                                command.metadata()));
        return new Attempt(result, result instanceof Problem.Conflict);
    }

    /**
     * A refusal may only mean that the command was applied before: then the first result counts.
     */
    private Attempt refuse(Command<? extends C> command, Problem problem) {
        return new Attempt(
                command.metadata().commandId().flatMap(store::resultOf).orElse(problem), false);
    }

    private static boolean isStale(Command<?> command, Versioned<?> loaded) {
        return command.version().isPresent() && command.version().getAsLong() != loaded.version();
    }

    private Result unchanged(Command<? extends C> command, String id, long version, Instant now) {
        Accepted unchanged = new Accepted(store.type().idField(), id, version, List.of());
        return command.metadata()
                .commandId()
                .map(commandId -> store.remember(commandId, unchanged, now))
                .orElse(unchanged);
    }

    private Problem notFound(String id) {
        return new Problem.NotFound("there is no %s %s".formatted(store.type().name(), id));
    }

    private Problem conflict(String id, long expected, long current) {
        return Problem.Conflict.of(store.type().name(), id, expected, current);
    }
}
