package dev.tandem.core.command;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final RememberedAnswers answers;
    private final BusyAnswers busy;
    private final Function<? super C, String> aggregateId;
    private final Retry retry;
    private final CommandObserver observer;
    private final StripedLocks locks = new StripedLocks();
    private final GroupExecution<C, S, E> group;

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
        var rules = new Rules<>(type, decider);
        this.execution = new CommandExecution<>(store, rules, clock);
        this.group = new GroupExecution<>(store, rules, clock, retry, locks, observer);
        this.answers = new RememberedAnswers(store, clock);
        this.busy = new BusyAnswers(type);
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
        return observer.observe(CommandCall.of(type, id, command), () -> outcome(command, id))
                .result();
    }

    /**
     * Carries several commands out. Those on one aggregate are decided one after the other, each
     * upon the state that the one before left, and written together where the store can; each is
     * answered as it would be alone, when that is written which it was decided upon. The observer
     * stands around each when all is done.
     *
     * @param commands in the order in which they are to be decided
     * @return what came of each, in the order of the commands
     */
    public List<Handled> handleAll(List<? extends Command<? extends C>> commands) {
        List<GroupMember<C>> members = new ArrayList<>();
        Map<String, List<GroupMember<C>>> groups = new LinkedHashMap<>();
        for (Command<? extends C> command : commands) {
            String id = aggregateId.apply(command.body());
            var member = new GroupMember<C>(CommandCall.of(type, id, command), command);
            members.add(member);
            new CommandIds(type)
                    .violatedBy(id, command.metadata())
                    .ifPresentOrElse(
                            member::answer,
                            () -> groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(member));
        }
        groups.forEach(group::carryOut);
        return members.stream().map(this::handled).toList();
    }

    private Handled handled(GroupMember<C> member) {
        try {
            return new Handled.Answered(observer.observe(member.call(), member::outcome).result());
        } catch (RuntimeException e) {
            return new Handled.Failed(e);
        }
    }

    private CommandOutcome outcome(Command<? extends C> command, String id) {
        return new CommandIds(type)
                .violatedBy(id, command.metadata())
                .map(problem -> new CommandOutcome(problem, 0, 0))
                .orElseGet(() -> carryOut(command, id));
    }

    /**
     * Answers a request that is no command with its problem, so that it is observed like one.
     *
     * @param metadata what could be read of it
     */
    public Result refuse(Problem problem, Metadata metadata) {
        var call = new CommandCall(type.name(), null, null, metadata);
        return observer.observe(call, () -> new CommandOutcome(problem, 0, 0)).result();
    }

    /** With the caller's version there is one try: who was faster has won then. */
    private CommandOutcome carryOut(Command<? extends C> command, String id) {
        int tries = 0;
        int conflicts = 0;
        Result result;
        try {
            CommandAttempt attempt;
            do {
                tries++;
                attempt =
                        tries == 1
                                ? execution.attempt(command, id)
                                : locks.holding(id, () -> execution.attempt(command, id));
                if (attempt.result() instanceof Problem.Conflict) {
                    conflicts++;
                }
            } while (attempt.isRaceLost() && retry.pauseAfter(tries));
            result =
                    attempt.isRaceLost() ? busy.tooContended(id, retry.policy()) : attempt.result();
        } catch (StoreUnavailableException e) {
            result = busy.unavailable(e);
        }
        return new CommandOutcome(answers.settled(command, id, result), tries - 1, conflicts);
    }
}
