package dev.tandem.cdk;

import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.IGNORE;
import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.MISSING;

import java.util.List;
import java.util.Map;

/** The alarms of an audit by schedule. */
final class AuditAlarms {

    private static final int AN_HOUR = 60;
    private static final int OF_26_HOURS = 93_600;

    private AuditAlarms() {}

    static void make(ConstructAlarms alarms, Map<String, String> dimensions, LiveFunction audit) {
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
                        OF_26_HOURS,
                        1,
                        1,
                        "AuditMissingAlarm",
                        "cartauditmissingalarm",
                        "No audit of all has come to its end for 26 hours; without data, the"
                                + " schedules do not run",
                        MISSING,
                        ConstructAlarms.maximum("Tandem", "AuditAge", dimensions, AN_HOUR)));
    }
}
