package dev.tandem.core.command;

import dev.tandem.core.decider.Decision;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
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

    /** On a warm state first, if there is one that is good for it; on what is stored otherwise. */
    CommandAttempt attempt(Command<? extends C> command, String id) {
        return warm(command, id).map(CommandAttempt::last).orElseGet(() -> fresh(command, id));
    }

    /** A warm state may be old: it is good for writing upon, and the ground for no refusal. */
    private Optional<Result> warm(Command<? extends C> command, String id) {
        return store.warm(id)
                .filter(warm -> !isStale(command, warm))
                .flatMap(warm -> writtenUpon(warm, command, id))
                .filter(result ->
                        result instanceof Accepted || result instanceof Problem.Unavailable);
    }

    private Optional<Result> writtenUpon(
            Versioned<S> warm, Command<? extends C> command, String id) {
        return foldedUpon(warm, command, id).map(folded -> folded.write(store));
    }

    /** A rule that fails upon it is asked again upon what is stored, as one that refuses is. */
    private Optional<FoldedCommand<C, S, E>> foldedUpon(
            Versioned<S> warm, Command<? extends C> command, String id) {
        try {
            return decide(command, id, warm.state()) instanceof Decision.Accept<E>(List<E> events)
                            && !events.isEmpty()
                    ? Optional.of(
                            new AcceptedCommand<C, S, E>(
                                            command, id, warm, events, clock.instant(), true)
                                    .folded(rules))
                    : Optional.empty();
        } catch (Throwable e) {
            ApplicationErrorException.throwIfOfTheMachine(e);
            return Optional.empty();
        }
    }

    private CommandAttempt fresh(Command<? extends C> command, String id) {
        Instant now = clock.instant();
        Versioned<S> loaded =
                store.load(id)
                        .orElseGet(() -> new Versioned<>(rules.decider().initialState(), 0, now));
        return switch (decide(command, id, loaded.state())) {
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
                    CommandAttempt.last(answers().noId(id));
            case Decision.Accept<E>(List<E> events) ->
                    written(new AcceptedCommand<C, S, E>(command, id, loaded, events, now, false));
        };
    }

    private Decision<E> decide(Command<? extends C> command, String id, S state) {
        return new OwnersRules<>(rules).decide(command, id, state);
    }

    private CommandAttempt written(AcceptedCommand<C, S, E> accepted) {
        Command<? extends C> command = accepted.command();
        Result result = accepted.folded(rules).write(store);
        return switch (result) {
            case Problem.Conflict _ when command.version().isEmpty() ->
                    new CommandAttempt(result, true);
            case Problem.Conflict conflict -> looked(command, conflict, accepted.decidedAt());
            case Problem.Rejected rejected ->
                    remembered(command, accepted.id(), rejected, accepted.decidedAt());
            case Accepted _,
                    Problem.NotFound _,
                    Problem.Invalid _,
                    Problem.Unauthenticated _,
                    Problem.CommandIdReused _,
                    Problem.Unavailable _ ->
                    CommandAttempt.last(result);
        };
    }

    private CommandAttempt remembered(
            Command<? extends C> command, String id, Result result, Instant now) {
        return CommandAttempt.last(earlier().keep(command, id, result, now));
    }

    private CommandAttempt looked(
            Command<? extends C> command, Problem.Conflict conflict, Instant now) {
        return CommandAttempt.last(earlier().beforeOr(conflict, command, now));
    }

    private static boolean isStale(Command<?> command, Versioned<?> loaded) {
        return command.version().isPresent() && command.version().getAsLong() != loaded.version();
    }

    private CommandAnswers answers() {
        return new CommandAnswers(store.type());
    }

    private RememberedAnswers earlier() {
        return new RememberedAnswers(store, clock);
    }
}
