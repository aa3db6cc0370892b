package dev.tandem.core.command;

import dev.tandem.core.decider.Decision;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.UnnamedEventException;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.StoreUnavailableException;
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
record CommandExecution<C, S, E>(AggregateStore<S, E> store, Rules<C, S, E> rules, Clock clock) {

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
                .map(result -> new Attempt(result, false))
                .orElseGet(() -> fresh(command, id));
    }

    /** A warm state may be old: it is good for writing upon, and the ground for no refusal. */
    private Optional<Result> warm(Command<? extends C> command, String id) {
        return store.warm(id)
                .filter(warm -> !isStale(command, warm))
                .flatMap(warm ->
                        rules.decide(command.body(), id, warm.state())
                                                instanceof Decision.Accept<E>(List<E> events)
                                        && !events.isEmpty()
                                ? Optional.of(
                                        write(
                                                command,
                                                change(
                                                        command,
                                                        id,
                                                        warm,
                                                        events,
                                                        clock.instant(),
                                                        true)))
                                : Optional.empty())
                .filter(result ->
                        result instanceof Accepted || result instanceof Problem.Unavailable);
    }

    private Attempt fresh(Command<? extends C> command, String id) {
        Instant now = clock.instant();
        Versioned<S> loaded =
                store.load(id)
                        .orElseGet(() -> new Versioned<>(rules.decider().initialState(), 0, now));
        return switch (rules.decide(command.body(), id, loaded.state())) {
            case Decision.NotFound<E> _ -> remembered(command, id, answers().notFound(id), now);
            case Decision<E> _ when isStale(command, loaded) ->
                    looked(
                            command,
                            answers().conflict(id, command.version().getAsLong(), loaded.version()),
                            now);
            case Decision.AlreadyExists<E> _ ->
                    looked(command, answers().conflict(id, 0, loaded.version()), now);
            case Decision.Reject<E>(String code, String detail) ->
                    remembered(command, id, new Problem.Rejected(code, detail), now);
            case Decision.Accept<E>(List<E> events) when events.isEmpty() ->
                    remembered(command, id, answers().unchanged(id, loaded.version()), now);
            // the one place where an aggregate begins, of whatever kind it is
            case Decision.Accept<E> _ when loaded.version() == 0 && !AggregateType.isId(id) ->
                    new Attempt(answers().noId(id), false);
            case Decision.Accept<E>(List<E> events) ->
                    written(command, id, change(command, id, loaded, events, now, false));
        };
    }

    private Attempt written(Command<? extends C> command, String id, Change<S, E> change) {
        Result result = write(command, change);
        return switch (result) {
            case Problem.Conflict _ when command.version().isEmpty() -> new Attempt(result, true);
            case Problem.Conflict conflict -> looked(command, conflict, change.decidedAt());
            case Problem.Rejected rejected -> remembered(command, id, rejected, change.decidedAt());
            case Accepted _,
                    Problem.NotFound _,
                    Problem.Invalid _,
                    Problem.CommandIdReused _,
                    Problem.Unavailable _ ->
                    new Attempt(result, false);
        };
    }

    private Result write(Command<? extends C> command, Change<S, E> change) {
        try {
            return store.write(change);
        } catch (UnnamedEventException e) {
            throw rules.unnamed(command.body(), change.aggregateId(), e);
        }
    }

    private Change<S, E> change(
            Command<? extends C> command,
            String id,
            Versioned<S> loaded,
            List<E> events,
            Instant now,
            boolean isUponWarmState) {
        return new Change<>(
                id,
                loaded.version(),
                loaded.createdAt(),
                rules.after(command.body(), id, loaded.state(), events),
                events,
                now,
                command.metadata(),
                command.identity().flatMap(CommandIdentity::fingerprint).orElse(null),
                isUponWarmState);
    }

    /** What was decided stays so when the command comes again; what came first counts. */
    private Attempt remembered(
            Command<? extends C> command, String id, Result result, Instant now) {
        return new Attempt(
                command.identity()
                        .map(identity -> store.remember(identity, id, result, now))
                        .orElse(result),
                false);
    }

    /** A conflict may only mean that the command was answered before: then that answer counts. */
    private Attempt looked(Command<? extends C> command, Problem.Conflict conflict, Instant now) {
        return new Attempt(
                command.identity()
                        .flatMap(identity -> store.resultOf(identity, now))
                        .orElse(conflict),
                false);
    }

    /**
     * What is told where the store is busy: the command may have been answered when it came before,
     * or when an answer of the store was lost just now.
     */
    Result settled(Command<? extends C> command, String id, Problem.Unavailable unavailable) {
        try {
            return command.identity()
                    .flatMap(identity -> store.resultOf(identity, clock.instant()))
                    .orElse(unavailable);
        } catch (StoreUnavailableException e) {
            return unavailable.outcome() == WriteOutcome.UNKNOWN
                    ? unavailable
                    : answers().unknown(id, e);
        }
    }

    private static boolean isStale(Command<?> command, Versioned<?> loaded) {
        return command.version().isPresent() && command.version().getAsLong() != loaded.version();
    }

    private CommandAnswers answers() {
        return new CommandAnswers(store.type());
    }
}
