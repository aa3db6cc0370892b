package dev.tandem.harness.aws.cloudwatch;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What an alarm makes of the newest values (CloudWatch User Guide, "Configuring how CloudWatch
 * alarms treat missing data"). More periods than the alarm asks for are looked at: as long as there
 * are enough values among them, missing ones do not matter.
 */
record AlarmEvaluation(MetricAlarm alarm) {

    /** How many more; AWS does not say it, but its examples look at five for three. */
    private static final int MORE = 2;

    int range() {
        return alarm.evaluationPeriods() + MORE;
    }

    /**
     * The state after a look.
     *
     * @param newest as many as {@link #range}, the newest first
     * @param before the state until then
     */
    AlarmState after(Series newest, AlarmState before) {
        List<Boolean> breaches =
                newest.values().stream()
                        .filter(OptionalDouble::isPresent)
                        .limit(alarm.evaluationPeriods())
                        .map(value -> breaches(value.getAsDouble()))
                        .toList();
        int breaching = (int) breaches.stream().filter(each -> each).count();
        int missing = alarm.evaluationPeriods() - breaches.size();
        if (missing == 0 || breaching >= alarm.datapointsToAlarm()) {
            return told(breaching >= alarm.datapointsToAlarm());
        }
        boolean isAnyWithin = breaching < breaches.size();
        return switch (alarm.missing()) {
            case BREACHING -> told(breaching + missing >= alarm.datapointsToAlarm());
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> isAnyWithin ? AlarmState.OK : before;
            case MISSING -> {
                if (breaches.isEmpty()) {
                    yield AlarmState.INSUFFICIENT_DATA;
                }
                if (isAnyWithin) {
                    yield AlarmState.OK;
                }
                yield isOldEnough(newest) ? AlarmState.ALARM : before;
            }
        };
    }

    /** One breach alone is not taken for more of them too early. */
    private boolean isOldEnough(Series newest) {
        List<OptionalDouble> values = newest.values();
        int oldest = values.size() - 1;
        while (oldest >= 0 && values.get(oldest).isEmpty()) {
            oldest--;
        }
        return oldest + 1 >= alarm.datapointsToAlarm();
    }

    private boolean breaches(double value) {
        return alarm.comparison().isBreached(value, alarm.threshold());
    }

    private static AlarmState told(boolean isAlarm) {
        return isAlarm ? AlarmState.ALARM : AlarmState.OK;
    }
}
