package dev.tandem.cdk;

import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.NOT_BREACHING;

import java.util.List;
import java.util.Map;

/** The alarms of commands. */
final class CommandAlarms {

    private CommandAlarms() {}

    static void make(
            ConstructAlarms alarms,
            String deployment,
            String aggregate,
            List<LiveFunction> commands) {
        // a store that is out of reach is a normal answer, so that no error of a function tells it
        alarms.any(
                "CommandsUnavailableAlarm",
                "commandsunavailablealarm",
                "Commands are answered that DynamoDB is busy or out of reach",
                NOT_BREACHING,
                ConstructAlarms.sum(
                        "Tandem",
                        "Commands",
                        Map.of(
                                "deployment",
                                deployment,
                                "aggregateType",
                                aggregate,
                                "result",
                                "unavailable"),
                        1));
        alarms.any(
                "CommandErrorsAlarm",
                "commanderrorsalarm",
                "A command failed without an answer",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Errors", commands));
        alarms.any(
                "CommandThrottlesAlarm",
                "commandthrottlesalarm",
                "Lambda refused calls of commands, since too many ran already",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Throttles", commands));
    }
}
