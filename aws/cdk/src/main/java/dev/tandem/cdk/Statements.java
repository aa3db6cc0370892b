package dev.tandem.cdk;

import software.amazon.awscdk.services.iam.PolicyStatement;

import java.util.List;
import java.util.Map;

/** What functions may do: as little as they need. */
final class Statements {

    private static final Map<String, Object> IN_A_TRANSACTION =
            Map.of(
                    "ForAnyValue:StringEquals",
                    Map.of("dynamodb:EnclosingOperation", "TransactWriteItems"));

    private Statements() {}

    static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create().actions(actions).resources(resources).build();
    }

    /** Whoever has it can't write a state without its event. */
    static PolicyStatement putInTransactions(List<String> tables) {
        return PolicyStatement.Builder.create()
                .actions(List.of("dynamodb:PutItem"))
                .resources(tables)
                .conditions(IN_A_TRANSACTION)
                .build();
    }
}
