package dev.tandem.cdk;

import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

import java.util.List;
import java.util.Map;

/** When an audit runs. */
final class AuditRule {

    private AuditRule() {}

    /** Without an input, EventBridge would send an event of its own, which is no request. */
    static void make(Construct scope, IFunction audit, Schedule schedule) {
        LambdaFunctionProps request =
                LambdaFunctionProps.builder().event(RuleTargetInput.fromObject(Map.of())).build();
        Rule.Builder.create(scope, "EveryAudit")
                .description("The audit of all aggregates of a read model")
                .schedule(schedule)
                .targets(List.of(new LambdaFunction(audit, request)))
                .build();
    }
}
