package dev.tandem.harness.sam;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.schedule.Schedule;
import dev.tandem.harness.aws.schedule.Schedules;

import java.util.List;

/**
 * What watches a deployment and calls it by the clock.
 *
 * @param alarms takes its alarms
 * @param schedules takes its schedules
 */
record Watching(CloudWatch alarms, Schedules schedules) {

    void deploy(Resource resource) {
        if (resource instanceof Alarm alarm) {
            alarm.alarm().ifPresent(alarms::put);
        }
        schedulesOf(resource).forEach(schedules::put);
    }

    void delete(Resource resource) {
        if (resource instanceof Alarm alarm) {
            alarms.delete(alarm.name());
        }
        schedulesOf(resource).forEach(schedule -> schedules.delete(schedule.name()));
    }

    private static List<Schedule> schedulesOf(Resource resource) {
        return resource instanceof Function function ? function.schedules() : List.of();
    }
}
