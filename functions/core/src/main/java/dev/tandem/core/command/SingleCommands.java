package dev.tandem.core.command;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;

import java.util.Optional;
import java.util.function.Function;

/**
 * Commands that come one at a time.
 *
 * @param grouped has those wait that come while another one is carried out; empty if none does
 */
record SingleCommands<C>(
        AggregateType type,
        Function<? super C, String> aggregateId,
        LoneCommands<C, ?, ?> lone,
        Optional<GroupedCommands<C>> grouped,
        CommandObserver observer) {

    Result handle(Command<? extends C> command) {
        String id = aggregateId.apply(command.body());
        CommandCall call = CommandCall.of(type, id, command);
        return observer.observe(call, () -> outcome(command, id, call)).result();
    }

    private CommandOutcome outcome(Command<? extends C> command, String id, CommandCall call) {
        return new CommandIds(type)
                .violatedBy(id, command.metadata())
                .map(problem -> new CommandOutcome(problem, 0, 0))
                .orElseGet(() -> inTurn(command, id, call));
    }

    private CommandOutcome inTurn(Command<? extends C> command, String id, CommandCall call) {
        return grouped.map(line ->
                        line.carryOut(
                                id,
                                new GroupMember<>(call, command),
                                () -> lone.carryOut(command, id)))
                .orElseGet(() -> lone.carryOut(command, id));
    }

    /** What is no command is observed like one. */
    Result refuse(Problem problem, Metadata metadata) {
        var call = new CommandCall(type.name(), null, null, metadata);
        return observer.observe(call, () -> new CommandOutcome(problem, 0, 0)).result();
    }
}
