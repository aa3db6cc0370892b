package dev.tandem.core.command;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.StoreUnavailableException;
import dev.tandem.core.store.Versioned;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries a command out: load, decide, evolve, write. With the caller's version a stale one is a
 * conflict; without, the aggregate is loaded and decided upon again when somebody else was faster.
 *
 * @param <C> the commands
 * @param <S> the states
 * @param <E> the events
 */
public final class CommandHandler<C, S, E> {

    private final AggregateStore<S, E> store;
    private final Decider<C, S, E> decider;
    private final Function<? super C, String> aggregateId;
    private final Retry retry;
    private final Clock clock;
    private final CommandObserver observer;
    private final Turns turns = new Turns();

    /** A handler that nobody observes. */
    public CommandHandler(
            AggregateStore<S, E> store,
            Decider<C, S, E> decider,
            Function<? super C, String> aggregateId,
            Retry retry,
            Clock clock) {
        this(store, decider, aggregateId, retry, clock, CommandObserver.NONE);
    }

    /**
     * @param store where the aggregates live
     * @param decider what commands mean
     * @param aggregateId which aggregate a command is for
     * @param retry how often a command without a version is decided again
     * @param clock tells the instant of the decision
     * @param observer stands around each command
     */
    public CommandHandler(
            AggregateStore<S, E> store,
            Decider<C, S, E> decider,
            Function<? super C, String> aggregateId,
            Retry retry,
            Clock clock,
            CommandObserver observer) {
        this.store = store;
        this.decider = decider;
        this.aggregateId = aggregateId;
        this.retry = retry;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Carries the command out.
     *
     * @return what came of it; what a caller can cause is never an exception
     */
    public Result handle(Command<? extends C> command) {
        String id = aggregateId.apply(command.body());
        var call =
                new CommandCall(
                        store.type().name(),
                        id,
                        command.body().getClass().getSimpleName(),
                        command.metadata());
        return observer.observe(call, () -> carryOut(command, id)).result();
    }

    /**
     * Answers a request that is no command, so that it is observed like one.
     *
     * @param metadata what could be read of it
     * @return the problem
     */
    public Result refuse(Problem.Invalid problem, Metadata metadata) {
        var call = new CommandCall(store.type().name(), null, null, metadata);
        return observer.observe(call, () -> new CommandOutcome(problem, 0, 0)).result();
    }

    private CommandOutcome carryOut(Command<? extends C> command, String id) {
        var tries = new Tries();
        try {
            if (command.version().isPresent()) {
                return tries.outcome(tries.of(() -> attempt(command, id)).result());
            }
            Attempt last =
                    retry.until(
                            () ->
                                    tries.areNone()
                                            ? tries.of(() -> attempt(command, id))
                                            : turns.take(
                                                    id, () -> tries.of(() -> attempt(command, id))),
                            Attempt::isFinal);
            return tries.outcome(last.isFinal() ? last.result() : tooContended(id));
        } catch (StoreUnavailableException e) {
            return tries.outcome(
                    new Problem.Unavailable(String.valueOf(e.getMessage()), e.retryAfter()));
        }
    }

    /** Counts the tries of one command. */
    private static final class Tries {

        private int begun;
        private int conflicts;

        boolean areNone() {
            return begun == 0;
        }

        Attempt of(Supplier<Attempt> work) {
            begun++;
            Attempt attempt = work.get();
            if (attempt.result() instanceof Problem.Conflict) {
                conflicts++;
            }
            return attempt;
        }

        CommandOutcome outcome(Result result) {
            return new CommandOutcome(result, Math.max(0, begun - 1), conflicts);
        }
    }

    /** What one try came to, and whether another could come to something else. */
    private record Attempt(Result result, boolean isFinal) {}

    private Attempt attempt(Command<? extends C> command, String id) {
        return warm(command, id).filter(Attempt::isFinal).orElseGet(() -> fresh(command, id));
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
                    new Attempt(unchanged(command, id, loaded.version(), now), true);
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
        return new Attempt(result, !(result instanceof Problem.Conflict));
    }

    /**
     * A refusal may only mean that the command was applied before: then the first result counts.
     */
    private Attempt refuse(Command<? extends C> command, Problem problem) {
        return new Attempt(
                command.metadata().commandId().flatMap(store::resultOf).orElse(problem), true);
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

    private Problem tooContended(String id) {
        return new Problem.Unavailable(
                "%s %s is being changed by others all the time; gave up after %d tries, nothing was written"
                        .formatted(store.type().name(), id, retry.policy().maxAttempts()),
                retry.policy().cap());
    }
}
