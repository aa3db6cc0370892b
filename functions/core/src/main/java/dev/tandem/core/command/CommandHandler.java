package dev.tandem.core.command;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

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
    private final Turns turns = new Turns();

    /**
     * @param store where the aggregates live
     * @param decider what commands mean
     * @param aggregateId which aggregate a command is for
     * @param retry how often a command without a version is decided again
     * @param clock tells the instant of the decision
     */
    public CommandHandler(
            AggregateStore<S, E> store,
            Decider<C, S, E> decider,
            Function<? super C, String> aggregateId,
            Retry retry,
            Clock clock) {
        this.store = store;
        this.decider = decider;
        this.aggregateId = aggregateId;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Carries the command out.
     *
     * @return what came of it; what a caller can cause is never an exception
     */
    public Result handle(Command<? extends C> command) {
        String id = aggregateId.apply(command.body());
        try {
            if (command.version().isPresent()) {
                return attempt(command, id).result();
            }
            var lost = new AtomicBoolean();
            Attempt last =
                    retry.until(
                            () ->
                                    lost.getAndSet(true)
                                            ? turns.take(id, () -> attempt(command, id))
                                            : attempt(command, id),
                            Attempt::isFinal);
            return last.isFinal() ? last.result() : tooContended(id);
        } catch (StoreUnavailableException e) {
            return new Problem.Unavailable(String.valueOf(e.getMessage()), e.retryAfter());
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
            case Decision.NotFound<E> _ -> answer(command, notFound(id));
            case Decision<E> _ when isStale(command, loaded) ->
                    answer(command, conflict(id, command.version().getAsLong(), loaded.version()));
            case Decision.AlreadyExists<E> _ -> answer(command, conflict(id, 0, loaded.version()));
            case Decision.Reject<E>(String code, String detail) ->
                    answer(command, new Problem.Rejected(code, detail));
            case Decision.Accept<E>(List<E> events) when events.isEmpty() ->
                    answer(command, unchanged(id, loaded.version()));
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
     * That a command is refused, or changes nothing, may only mean that it was applied before: then
     * the first result counts.
     */
    private Attempt answer(Command<? extends C> command, Result result) {
        return new Attempt(
                command.metadata().commandId().flatMap(store::resultOf).orElse(result), true);
    }

    private static boolean isStale(Command<?> command, Versioned<?> loaded) {
        return command.version().isPresent() && command.version().getAsLong() != loaded.version();
    }

    private Result unchanged(String id, long version) {
        return new Accepted(store.type().idField(), id, version, List.of());
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
