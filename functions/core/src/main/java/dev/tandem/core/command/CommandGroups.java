package dev.tandem.core.command;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several commands at once: those on one aggregate are a group.
 *
 * @param <C> the commands
 */
record CommandGroups<C>(
        AggregateType type,
        Function<? super C, String> aggregateId,
        GroupExecution<C, ?, ?> execution,
        CommandObserver observer) {

    List<Handled> handleAll(List<? extends Command<? extends C>> commands) {
        List<GroupMember<C>> members = new ArrayList<>();
        Map<String, List<GroupMember<C>>> groups = new LinkedHashMap<>();
        for (Command<? extends C> command : commands) {
            GroupMember<C> member = member(command, Optional.empty());
            members.add(member);
            if (member.isOpen()) {
                String id = member.call().aggregateId().orElseThrow();
                groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(member);
            }
        }
        groups.forEach(execution::carryOut);
        return members.stream().map(this::handled).toList();
    }

    List<Handled> handleInOrder(String id, List<? extends Command<? extends C>> commands) {
        List<GroupMember<C>> members = new ArrayList<>();
        commands.forEach(command -> members.add(member(command, Optional.of(id))));
        execution.upToAFailure().carryOut(id, members);
        List<Handled> handled = new ArrayList<>();
        for (GroupMember<C> member : members) {
            if (member.isOpen()) {
                break;
            }
            handled.add(handled(member));
            if (handled.getLast().isFailure()) {
                break;
            }
        }
        return handled;
    }

    /** One that does not even say which aggregate it is for fails at its place, and no other. */
    private GroupMember<C> member(Command<? extends C> command, Optional<String> only) {
        try {
            return member(aggregateId.apply(command.body()), command, only);
        } catch (Throwable e) {
            var member = new GroupMember<C>(CommandCall.of(type, null, command), command);
            member.fail(ApplicationErrorException.of(e));
            return member;
        }
    }

    /** One that its ids alone refuse is answered already. */
    private GroupMember<C> member(String id, Command<? extends C> command, Optional<String> only) {
        var member = new GroupMember<C>(CommandCall.of(type, id, command), command);
        new CommandIds(type)
                .violatedBy(id, command.metadata())
                .or(() -> only.flatMap(wanted -> otherThan(wanted, id)))
                .ifPresent(member::answer);
        return member;
    }

    private Optional<Problem> otherThan(String wanted, String id) {
        return wanted.equals(id)
                ? Optional.empty()
                : Optional.of(new CommandAnswers(type).otherAggregate(wanted));
    }

    private Handled handled(GroupMember<C> member) {
        return Handled.of(() -> observer.observe(member.call(), member::outcome));
    }
}
