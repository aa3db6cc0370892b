package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsException;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Point-in-time recovery as it was set. Nothing comes of it: the harness makes no backups, restores
 * nothing, and names no time that a table could be restored to.
 *
 * @param recoveryDays of the tables that have it
 */
record ContinuousBackups(Map<String, Integer> recoveryDays) {

    private static final int MOST_DAYS = 35;

    ContinuousBackups() {
        this(new ConcurrentHashMap<>());
    }

    /** The answer to DescribeContinuousBackups, and to UpdateContinuousBackups. */
    Map<String, Object> describe(String table) {
        Map<String, Object> recovery = new LinkedHashMap<>();
        Integer days = recoveryDays.get(table);
        recovery.put("PointInTimeRecoveryStatus", days == null ? "DISABLED" : "ENABLED");
        if (days != null) {
            recovery.put("RecoveryPeriodInDays", days);
        }
        Map<String, Object> backups = new LinkedHashMap<>();
        backups.put("ContinuousBackupsStatus", "ENABLED");
        backups.put("PointInTimeRecoveryDescription", recovery);
        return Map.of("ContinuousBackupsDescription", backups);
    }

    /** UpdateContinuousBackups. */
    Map<String, Object> update(String table, JsonNode request) {
        JsonNode wanted = request.path("PointInTimeRecoverySpecification");
        JsonNode enabled = wanted.path("PointInTimeRecoveryEnabled");
        if (!enabled.isBoolean()) {
            throw invalid(
                    "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled was %s; it has to"
                            + " be true or false",
                    enabled);
        }
        if (enabled.booleanValue()) {
            recoveryDays.put(table, days(wanted.path("RecoveryPeriodInDays")));
        } else {
            recoveryDays.remove(table);
        }
        return describe(table);
    }

    private static int days(JsonNode wanted) {
        int days = wanted.isMissingNode() ? MOST_DAYS : wanted.intValue(0);
        if (days < 1 || days > MOST_DAYS) {
            throw invalid(
                    "PointInTimeRecoverySpecification.RecoveryPeriodInDays was %s; it has to be"
                            + " from 1 to "
                            + MOST_DAYS,
                    wanted);
        }
        return days;
    }

    private static AwsException invalid(String message, JsonNode value) {
        return new AwsException(
                400,
                "ValidationException",
                message.formatted(value.isMissingNode() ? "missing" : value));
    }

    void forget(String table) {
        recoveryDays.remove(table);
    }
}
