package dev.tandem.core.command;

import dev.tandem.core.store.AggregateType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            String id = aggregateId.apply(command.body());
            var member = new GroupMember<C>(CommandCall.of(type, id, command), command);
            members.add(member);
            new CommandIds(type)
                    .violatedBy(id, command.metadata())
                    .ifPresentOrElse(
                            member::answer,
                            () -> groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(member));
        }
        groups.forEach(execution::carryOut);
        return members.stream().map(this::handled).toList();
    }

    private Handled handled(GroupMember<C> member) {
        try {
            return new Handled.Answered(observer.observe(member.call(), member::outcome).result());
        } catch (RuntimeException e) {
            return new Handled.Failed(e);
        }
    }
}
