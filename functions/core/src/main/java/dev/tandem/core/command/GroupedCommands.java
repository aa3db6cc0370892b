package dev.tandem.core.command;

import dev.tandem.core.result.Problem;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Carries out a command at once where its aggregate is idle; those that come meanwhile wait, and
 * are carried out together when it is done. Nobody waits for a group to fill. A group runs on a
 * thread of its own, which no caller's interrupt or deadline reaches, and hands over when it is
 * done.
 */
final class GroupedCommands<C> {

    private final GroupExecution<C, ?, ?> execution;
    private final RememberedAnswers remembered;
    private final BusyAnswers busy;
    private final Grouping grouping;
    private final CommandLines<GroupMember<C>> lines;

    GroupedCommands(
            GroupExecution<C, ?, ?> execution, RememberedAnswers remembered, Grouping grouping) {
        this.execution = execution;
        this.remembered = remembered;
        this.busy = new BusyAnswers(remembered.store().type());
        this.grouping = grouping;
        this.lines = new CommandLines<>(grouping.mostWaiting());
    }

    /**
     * @param alone carries it out where nobody is before it
     */
    CommandOutcome carryOut(String id, GroupMember<C> member, Supplier<CommandOutcome> alone) {
        return switch (lines.enter(id, member)) {
            case FIRST -> first(id, alone);
            case WAITING -> awaited(id, member);
            case NONE -> told(id, member, busy.tooMany(id, grouping.mostWaiting()));
        };
    }

    private CommandOutcome first(String id, Supplier<CommandOutcome> alone) {
        try {
            return alone.get();
        } finally {
            handOver(id);
        }
    }

    private void handOver(String id) {
        List<GroupMember<C>> next = lines.next(id, GroupSize.MOST);
        if (!next.isEmpty()) {
            Thread.ofVirtual()
                    .name("tandem-group")
                    // some loggers keep the log context there, and a group is not of one caller
                    .inheritInheritableThreadLocals(false)
                    .start(() -> together(id, next));
        }
    }

    private void together(String id, List<GroupMember<C>> members) {
        try {
            execution.carryOut(id, members);
        } catch (Throwable e) {
            members.stream().filter(GroupMember::isOpen).forEach(member -> member.fail(e));
            throw e;
        } finally {
            handOver(id);
        }
    }

    /** Who waits too long, or is interrupted, goes; who is being carried out can't. */
    private CommandOutcome awaited(String id, GroupMember<C> member) {
        if (isAnswered(member)) {
            return member.outcome();
        }
        if (lines.leave(id, member)) {
            return told(id, member, busy.expired(id, grouping.longestWait()));
        }
        return isAnswered(member)
                ? member.outcome()
                : told(id, member, busy.underWay(id, member.command().identity().isPresent()));
    }

    private boolean isAnswered(GroupMember<C> member) {
        Duration most = grouping.longestWait();
        try {
            return member.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !member.isOpen();
        }
    }

    /** It may have been answered when it came before. */
    private CommandOutcome told(String id, GroupMember<C> member, Problem problem) {
        return new CommandOutcome(remembered.settled(member.command(), id, problem), 0, 0);
    }

    /** How many aggregates a command is being carried out on. */
    int busyAggregates() {
        return lines.size();
    }
}
