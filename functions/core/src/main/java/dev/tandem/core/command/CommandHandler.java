package dev.tandem.core.command;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.AggregateType;

import java.time.Clock;
import java.util.List;
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

    private final LoneCommands<C, S, E> lone;
    private final SingleCommands<C> singles;
    private final CommandGroups<C> groups;

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
        this(store, decider, aggregateId, retry, clock, observer, Optional.empty());
    }

    private CommandHandler(
            AggregateStore<S, E> store,
            Decider<C, S, E> decider,
            Function<? super C, String> aggregateId,
            Retry retry,
            Clock clock,
            CommandObserver observer,
            Optional<Grouping> grouping) {
        AggregateType type = store.type();
        var rules = new Rules<>(type, decider);
        var locks = new StripedLocks();
        var drafts = new GroupDrafts<>(store, rules, observer, false);
        var group = new GroupExecution<>(store, rules, clock, retry, locks, drafts);
        this.lone = new LoneCommands<>(new CommandExecution<>(store, rules, clock), retry, locks);
        this.groups = new CommandGroups<>(type, aggregateId, group, observer);
        Optional<GroupedCommands<C>> grouped =
                grouping.map(how -> new GroupedCommands<>(group, lone.answers(), how));
        this.singles = new SingleCommands<>(type, aggregateId, lone, grouped, observer);
    }

    /**
     * The same, where commands on one aggregate that come while one is being carried out wait for
     * it and are carried out together then, in the order in which they came: for a process that
     * takes many at a time. Whoever finds its aggregate idle waits for nobody.
     */
    public CommandHandler<C, S, E> grouping(Grouping grouping) {
        return new CommandHandler<>(
                lone.execution().store(),
                lone.execution().rules().decider(),
                groups.aggregateId(),
                lone.retry(),
                lone.execution().clock(),
                groups.observer(),
                Optional.of(grouping));
    }

    /**
     * Carries the command out.
     *
     * @return what came of it; what a caller can cause is never an exception
     */
    public Result handle(Command<? extends C> command) {
        return singles.handle(command);
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
        return groups.handleAll(commands);
    }

    /**
     * The same for commands that come on one aggregate and may come again, such as the messages of
     * a queue in order: after one that fails nothing more is done, since what follows it has to
     * come after it.
     *
     * @param aggregateId which one; a command on another is answered that it is invalid
     * @param commands in the order in which they are to be decided
     * @return what came of the first ones, in their order: of all, or up to the first that {@link
     *     Handled#isFailure failed}. Of those behind it nothing was done
     */
    public List<Handled> handleInOrder(
            String aggregateId, List<? extends Command<? extends C>> commands) {
        return groups.handleInOrder(aggregateId, commands);
    }

    /**
     * Answers a request that is no command with its problem, so that it is observed like one.
     *
     * @param metadata what could be read of it
     */
    public Result refuse(Problem problem, Metadata metadata) {
        return singles.refuse(problem, metadata);
    }
}
