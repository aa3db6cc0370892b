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

/**
 * When an audit begins, and goes on where a call came to the end of its time.
 *
 * @param longest for how long none may have come to its end before an alarm tells
 */
record AuditRules(Schedule begins, Duration longest) {

    private static final long AN_HOUR = 3600;
    private static final long A_YEAR = 366 * 24 * AN_HOUR;

    static AuditRules nightly() {
        return new AuditRules(Schedule.expression("cron(30 3 * * ? *)"), Duration.hours(26));
    }

    void check(FieldCheck check) {
        check.seconds("auditSchedule", longest, AN_HOUR, A_YEAR, "an alarm looks once an hour");
    }

    void rules(Construct scope, Alias audit) {
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
