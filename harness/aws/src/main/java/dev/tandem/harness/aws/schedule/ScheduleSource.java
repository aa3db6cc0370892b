package dev.tandem.harness.aws.schedule;

/** Whose schedule it is: what it sends by itself is not the same. */
public enum ScheduleSource {
    /** A rule of EventBridge. */
    RULE("aws.events"),
    /** EventBridge Scheduler. */
    SCHEDULER("aws.scheduler");

    private final String source;

    ScheduleSource(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    String arn(String region, String account, String name) {
        return switch (this) {
            case RULE -> "arn:aws:events:%s:%s:rule/%s".formatted(region, account, name);
            case SCHEDULER ->
                    "arn:aws:scheduler:%s:%s:schedule/default/%s".formatted(region, account, name);
        };
    }
}
