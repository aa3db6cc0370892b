package dev.tandem.core.command;

import dev.tandem.core.check.Violations;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.StoreUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Optional;
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

    private final AggregateType type;
    private final CommandExecution<C, S, E> execution;
    private final Function<? super C, String> aggregateId;
    private final Retry retry;
    private final CommandObserver observer;
    private final StripedLocks locks = new StripedLocks();

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
        this.type = store.type();
        this.execution = new CommandExecution<>(store, new Rules<>(type, decider), clock);
        this.aggregateId = aggregateId;
        this.retry = retry;
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
                        type.name(),
                        id,
                        command.body().getClass().getSimpleName(),
                        command.metadata());
        return observer.observe(
                        call,
                        () ->
                                invalid(command.metadata(), id)
                                        .map(problem -> new CommandOutcome(problem, 0, 0))
                                        .orElseGet(() -> carryOut(command, id)))
                .result();
    }

    /**
     * Ids become keys: two that differ have to be two keys. Which id an aggregate may begin with is
     * asked where it begins, {@link CommandExecution}.
     */
    private Optional<Problem> invalid(Metadata metadata, @Nullable String id) {
        try {
            new Violations()
                    .key(type.idField(), id)
                    .messageId("commandId", metadata.commandIdOrNull())
                    .messageId("correlationId", metadata.correlationIdOrNull())
                    .messageId("causationId", metadata.causationIdOrNull())
                    .raise();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(Problem.Invalid.of(e.violations()));
        }
    }

    /**
     * Answers a request that is no command, so that it is observed like one.
     *
     * @param metadata what could be read of it
     * @return the problem
     */
    public Result refuse(Problem.Invalid problem, Metadata metadata) {
        var call = new CommandCall(type.name(), null, null, metadata);
        return observer.observe(call, () -> new CommandOutcome(problem, 0, 0)).result();
    }

    /** With the caller's version there is one try: who was faster has won then. */
    private CommandOutcome carryOut(Command<? extends C> command, String id) {
        int tries = 0;
        int conflicts = 0;
        try {
            while (true) {
                tries++;
                CommandExecution.Attempt attempt =
                        tries == 1
                                ? execution.attempt(command, id)
                                : locks.holding(id, () -> execution.attempt(command, id));
                if (attempt.result() instanceof Problem.Conflict) {
                    conflicts++;
                }
                if (!attempt.isRaceLost()) {
                    return new CommandOutcome(
                            settled(command, id, attempt.result()), tries - 1, conflicts);
                }
                if (!retry.pauseAfter(tries)) {
                    return new CommandOutcome(
                            settled(command, id, tooContended(id)), tries - 1, conflicts);
                }
            }
        } catch (StoreUnavailableException e) {
            return new CommandOutcome(settled(command, id, unavailable(e)), tries - 1, conflicts);
        }
    }

    private Result settled(Command<? extends C> command, String id, Result result) {
        return result instanceof Problem.Unavailable unavailable
                ? execution.settled(command, id, unavailable)
                : result;
    }

    private static Problem unavailable(StoreUnavailableException e) {
        return new Problem.Unavailable(
                "%s; nothing was written".formatted(e.getMessage()), e.retryAfter());
    }

    private Problem tooContended(String id) {
        return new Problem.Unavailable(
                "%s %s is being changed by others all the time; gave up after %s tries, nothing was written"
                        .formatted(type.name(), id, retry.policy().maxAttempts()),
                retry.policy().cap());
    }
}
