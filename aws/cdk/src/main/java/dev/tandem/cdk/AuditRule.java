package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

import java.util.Map;

/**
 * When an audit begins, and when it goes on where a call came to the end of its time: what that
 * call answered is thrown away.
 */
final class AuditRule {

    private static final Duration GOES_ON = Duration.minutes(15);

    private AuditRule() {}

    static void make(Construct scope, IFunction audit, Schedule schedule) {
        rule(scope, "EveryAudit", "The audit of all aggregates of a read model", schedule)
                .addTarget(call(audit, "begin"));
        rule(scope, "UntilItIsThrough", "Goes on with an audit under way", Schedule.rate(GOES_ON))
                .addTarget(call(audit, "go-on"));
    }

    private static Rule rule(Construct scope, String id, String text, Schedule schedule) {
        return Rule.Builder.create(scope, id).description(text).schedule(schedule).build();
    }

    /** Without an input, EventBridge would send an event of its own. */
    private static LambdaFunction call(IFunction audit, String run) {
        return new LambdaFunction(
                audit,
                LambdaFunctionProps.builder()
                        .event(RuleTargetInput.fromObject(Map.of("run", run)))
                        .build());
    }
}
