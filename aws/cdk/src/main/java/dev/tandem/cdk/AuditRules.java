package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.constructs.Construct;

import java.util.List;
import java.util.Map;

/** When an audit begins, and goes on where a call came to the end of its time. */
final class AuditRules {

    private AuditRules() {}

    static void make(Construct scope, Alias audit, Schedule begins) {
        // what failed is gone on with by schedule
        audit.configureAsyncInvoke(EventInvokeConfigOptions.builder().retryAttempts(0).build());
        rule(scope, "AuditBegins", begins, audit, "begin");
        rule(scope, "AuditGoesOn", Schedule.rate(Duration.minutes(15)), audit, "go-on");
    }

    /** Without an input, EventBridge would send an event of its own, which is no request. */
    private static void rule(
            Construct scope, String id, Schedule schedule, Alias audit, String run) {
        LambdaFunctionProps request =
                LambdaFunctionProps.builder()
                        .event(RuleTargetInput.fromObject(Map.of("run", run)))
                        .build();
        Rule.Builder.create(scope, id)
                .description("The audit of a read model: " + run)
                .schedule(schedule)
                .targets(List.of(new LambdaFunction(audit, request)))
                .build();
    }
}
