package dev.tandem.harness.sam;

import dev.tandem.harness.aws.schedule.Schedule;
import dev.tandem.harness.aws.schedule.ScheduleExpression;
import dev.tandem.harness.aws.schedule.ScheduleSource;

import java.time.Instant;
import java.util.List;

/** A schedule that calls a function: SAM's events {@code Schedule} and {@code ScheduleV2}. */
final class ScheduleEvent {

    private ScheduleEvent() {}

    /**
     * @param name what it is called where the template gives it no name
     * @param function what it calls: a function, or its alias
     */
    static Schedule read(
            ScheduleSource source, Properties properties, String name, String function) {
        String expression =
                properties.required(
                        source == ScheduleSource.RULE ? "Schedule" : "ScheduleExpression");
        boolean isEnabled =
                properties.flag("Enabled").orElse(true)
                        && properties
                                .oneOf("State", List.of("ENABLED", "DISABLED"))
                                .orElse("ENABLED")
                                .equals("ENABLED");
        properties
                .withoutEffect("it is told to nobody here", "Description")
                .withoutEffect("a call is handed over at once here", "RetryPolicy")
                .withoutEffect("a schedule calls at its time here", "FlexibleTimeWindow");
        Schedule schedule =
                new Schedule(
                        properties.text("Name").orElse(name),
                        source,
                        function,
                        expression,
                        properties.text("Input"),
                        isEnabled);
        check(expression, properties);
        properties.end();
        return schedule;
    }

    private static void check(String expression, Properties properties) {
        try {
            if (!expression.isEmpty()) {
                ScheduleExpression.of(expression, Instant.EPOCH);
            }
        } catch (IllegalArgumentException e) {
            properties.problem("Schedule", String.valueOf(e.getMessage()));
        }
    }
}
