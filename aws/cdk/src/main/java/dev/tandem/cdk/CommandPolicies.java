package dev.tandem.cdk;

import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What command functions may do, as managed policies that they share.
 *
 * @param write states, events and results of commands, in transactions only
 * @param eventAlone an event by itself, as it is written between two snapshots, and what goes with
 *     it
 */
record CommandPolicies(ManagedPolicy write, Optional<ManagedPolicy> eventAlone) {

    static CommandPolicies make(Construct scope, AggregateTables tables, StrategySettings states) {
        return new CommandPolicies(
                policy(scope, "CommandPolicy", write(tables)),
                states.hasSnapshots()
                        ? Optional.of(policy(scope, "EventAlonePolicy", alone(tables, states)))
                        : Optional.empty());
    }

    private static List<PolicyStatement> write(AggregateTables tables) {
        String state = tables.states().getTableArn();
        String events = tables.events().getTableArn();
        String commands = tables.commands().getTableArn();
        return List.of(
                Statements.allow(List.of("dynamodb:GetItem"), List.of(state, commands)),
                Statements.putInTransactions(List.of(state, events, commands)),
                // a state that other code has made is folded anew from its events
                Statements.allow(List.of("dynamodb:Query"), List.of(events)));
    }

    /** With a warm state nothing is read before the write, which looks at the event before. */
    private static List<PolicyStatement> alone(AggregateTables tables, StrategySettings states) {
        List<String> events = List.of(tables.events().getTableArn());
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(Statements.allow(List.of("dynamodb:PutItem"), events));
        if (states.hasWarmSnapshots()) {
            statements.add(Statements.allow(List.of("dynamodb:ConditionCheckItem"), events));
        }
        return statements;
    }

    private static ManagedPolicy policy(
            Construct scope, String id, List<PolicyStatement> statements) {
        return ManagedPolicy.Builder.create(scope, id).statements(statements).build();
    }

    /**
     * @param creates whether the function begins aggregates and does nothing else: it always writes
     *     the state too
     */
    void grant(IRole role, boolean creates) {
        role.addManagedPolicy(write);
        eventAlone.filter(_ -> !creates).ifPresent(role::addManagedPolicy);
    }
}
