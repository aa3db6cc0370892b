package dev.tandem.cdk;

import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.NOT_BREACHING;

import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.sqs.IQueue;

import java.util.List;
import java.util.Map;

/** The alarms of a queue of commands. */
final class QueueAlarms {

    private static final int SECONDS_OF_WAITING = 300;

    private QueueAlarms() {}

    static void make(
            ConstructAlarms alarms, IQueue commands, IQueue failed, LiveFunction function) {
        alarms.any(
                "CommandErrorsAlarm",
                "commanderrorsalarm",
                "The function of the queue failed, and its messages come again",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Errors", List.of(function)));
        alarms.any(
                "CommandThrottlesAlarm",
                "commandthrottlesalarm",
                "Lambda refused calls of the queue's function, since too many ran already",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Throttles", List.of(function)));
        // what fails in it comes again, so that no error of the function tells of it
        alarms.over(
                SECONDS_OF_WAITING,
                1,
                1,
                "CommandsWaitingAlarm",
                "stockcommandswaitingalarm",
                "A command waits in the queue for more than five minutes",
                NOT_BREACHING,
                of(commands, "ApproximateAgeOfOldestMessage"));
        alarms.any(
                "CommandsFailedAlarm",
                "stockcommandsfailedalarm",
                "A command was set aside in the dead-letter queue",
                NOT_BREACHING,
                of(failed, "ApproximateNumberOfMessagesVisible"));
    }

    private static Metric of(IQueue queue, String name) {
        return ConstructAlarms.maximum(
                "AWS/SQS", name, Map.of("QueueName", queue.getQueueName()), 1);
    }
}
