package dev.tandem.cdk;

import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.IGNORE;
import static software.amazon.awscdk.services.cloudwatch.TreatMissingData.NOT_BREACHING;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.sqs.Queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The alarms of a read model.
 *
 * @param dimensions how its figures are told apart in the namespace of Tandem
 */
record ReadModelAlarms(ConstructAlarms alarms, Map<String, String> dimensions) {

    private static final int A_MINUTE_IN_MILLIS = 60_000;
    private static final int A_MINUTE_IN_SECONDS = 60;

    List<Alarm> made() {
        return alarms.made();
    }

    void updater(LiveFunction updater, Queue failed) {
        figures();
        alarms.over(
                A_MINUTE_IN_MILLIS,
                5,
                5,
                "BehindAlarm",
                "readmodelbehindalarm",
                "The oldest event that the updater was given was more than a minute old, for five"
                        + " minutes",
                NOT_BREACHING,
                ConstructAlarms.maximum(
                        "AWS/Lambda",
                        "IteratorAge",
                        Map.of("FunctionName", updater.function().getFunctionName()),
                        1));
        alarms.over(
                A_MINUTE_IN_SECONDS,
                3,
                5,
                "LagAlarm",
                "readmodellagalarm",
                "Events came into the read model more than a minute after they were recorded, in"
                        + " three of five minutes",
                NOT_BREACHING,
                figure("ReadModelLag"));
        alarms.any(
                "EventsFailedAlarm",
                "carteventsfailedalarm",
                "The read model gave up on events; the queue tells on which",
                NOT_BREACHING,
                ConstructAlarms.maximum(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        Map.of("QueueName", failed.getQueueName()),
                        1));
    }

    /** Of what the updater tells itself. */
    private void figures() {
        // tried again about once a minute, which need not be once in each
        alarms.any(
                "UnavailableAlarm",
                "readmodelunavailablealarm",
                "The read model can not be written; it goes on by itself once the database and the"
                        + " event table answer, unless the reason is a fault of the projection",
                NOT_BREACHING,
                Stream.of("unavailable", "locked", "fault", "other")
                        .map(this::updatesFailed)
                        .toList());
        // the mapping goes on meanwhile: no other alarm tells of who is parked
        alarms.any(
                "ParkedAlarm",
                "cartsparkedalarm",
                "Events can not get into the read model; listing what is parked says which and why",
                IGNORE,
                figure("AggregatesParkedNow"));
        alarms.any(
                "RecordsSetAsideAlarm",
                "cartrecordssetasidealarm",
                "Somebody has written items that are no events into the event table",
                IGNORE,
                figure("RecordsSetAside"));
    }

    void queries(String deployment, List<LiveFunction> queries) {
        if (queries.isEmpty()) {
            return;
        }
        List<Metric> unavailable =
                queries.stream().map(query -> unavailable(deployment, query)).toList();
        alarms.any(
                "QueriesUnavailableAlarm",
                "queriesunavailablealarm",
                "Queries are answered that the read model is out of reach or does not answer in"
                        + " time",
                NOT_BREACHING,
                unavailable);
        alarms.any(
                "QueryErrorsAlarm",
                "queryerrorsalarm",
                "A query failed without an answer",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Errors", queries));
    }

    /**
     * @param audit the one of the upkeep whose errors have an alarm of their own
     */
    void functions(
            List<LiveFunction> queries,
            LiveFunction updater,
            List<LiveFunction> upkeep,
            String audit) {
        List<LiveFunction> writers = Stream.concat(Stream.of(updater), upkeep.stream()).toList();
        List<LiveFunction> kept =
                writers.stream().filter(each -> !each.name().equals(audit)).toList();
        List<LiveFunction> all = Stream.concat(queries.stream(), writers.stream()).toList();
        alarms.any(
                "ErrorsAlarm",
                "readmodelerrorsalarm",
                "The updater or a function of the upkeep failed without an answer",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Errors", kept));
        alarms.any(
                "ThrottlesAlarm",
                "readmodelthrottlesalarm",
                "Lambda refused calls of queries, the updater or the upkeep, since too many ran"
                        + " already",
                NOT_BREACHING,
                ConstructAlarms.ofFunctions("Throttles", all));
    }

    private Metric figure(String name) {
        return ConstructAlarms.maximum("Tandem", name, dimensions, 1);
    }

    private Metric updatesFailed(String reason) {
        Map<String, String> ofReason = new LinkedHashMap<>(dimensions);
        ofReason.put("reason", reason);
        return ConstructAlarms.sum("Tandem", "UpdatesFailed", ofReason, 5);
    }

    private static Metric unavailable(String deployment, LiveFunction query) {
        return ConstructAlarms.sum(
                "Tandem",
                "Queries",
                Map.of("deployment", deployment, "function", query.name(), "result", "unavailable"),
                1);
    }
}
