package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function may do: what its role says, or the role that SAM makes for it. */
record FunctionRights(Properties function, ManagedPolicies managed, Roles roles) {

    /**
     * @param sources the streams and queues that it is fed from
     */
    List<PolicyStatement> statements(List<CreateEventSourceMappingRequest> sources) {
        Optional<String> role = function.text("Role");
        if (role.isEmpty()) {
            return ofSamsRole(sources);
        }
        if (function.value("Policies").isPresent()) {
            function.problem("Policies", "stand beside Role: SAM would leave them out");
        }
        Optional<List<PolicyStatement>> statements = roles.statements(role.get());
        if (statements.isEmpty()) {
            function.problem(
                    "Role", "is %s, which is no role of this template".formatted(role.get()));
        }
        return statements.orElse(List.of());
    }

    /** SAM adds to what the template says; scoped statements beside that are in vain. */
    private List<PolicyStatement> ofSamsRole(List<CreateEventSourceMappingRequest> sources) {
        List<PolicyStatement> all = new ArrayList<>(PolicyStatements.ofFunction(function, managed));
        sources.stream()
                .map(source -> QueueEventSource.feeds(source.eventSourceArn()))
                .distinct()
                .map(queue ->
                        queue ? AwsManagedPolicies.SQS_EVENTS : AwsManagedPolicies.DYNAMODB_EVENTS)
                .forEach(all::add);
        for (CreateEventSourceMappingRequest source : sources) {
            if (source.destinationConfig() != null) {
                String queue = source.destinationConfig().onFailure().destination();
                all.add(
                        new PolicyStatement(
                                "Allow", List.of("sqs:SendMessage"), List.of(queue), Map.of()));
            }
        }
        return all;
    }
}
