package dev.tandem.cdk;

import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.IGNORE;
import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.MISSING;

import software.amazon.awscdk.Duration;

import java.util.List;
import java.util.Map;

/** The alarms of an audit by schedule. */
final class AuditAlarms {

    private static final int AN_HOUR = 60;

    private AuditAlarms() {}

    /**
     * @param longest for how long no audit may have come to its end
     */
    static void make(
            ConstructAlarms alarms,
            Map<String, String> dimensions,
            LiveFunction audit,
            Duration longest) {
        // it lasts until an audit of all has come to its end that finds nothing
        alarms.any(
                "AuditFindingsAlarm",
                "cartauditfindingsalarm",
                "An audit of all found something; the log of its function says what",
                IGNORE,
                ConstructAlarms.maximum("Tandem", "AuditFindings", dimensions, 1));
        alarms.any(
                "AuditFailedAlarm",
                "cartauditfailedalarm",
                "An audit by schedule failed",
                IGNORE,
                List.of(
                        ConstructAlarms.sum("Tandem", "AuditsFailed", dimensions, 1),
                        ConstructAlarms.sum(
                                "AWS/Lambda",
                                "Errors",
                                Map.of("FunctionName", audit.function().getFunctionName()),
                                1)));
        // an age and not the number of audits, which is missing in a new deployment, too
        alarms.tellSilence(
                alarms.over(
                        longest.toSeconds().longValue(),
                        1,
                        1,
                        "AuditMissingAlarm",
                        "cartauditmissingalarm",
                        "No audit of all has come to its end for %s; without data, the schedules do not run"
                                .formatted(longest.toHumanString()),
                        MISSING,
                        ConstructAlarms.maximum("Tandem", "AuditAge", dimensions, AN_HOUR)));
    }
}
