package dev.tandem.cdk;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.sqs.Queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The alarms of a read model. */
record ReadModelAlarms(ConstructAlarms alarms) {

    private static final int A_MINUTE = 60_000;

    List<Alarm> made() {
        return alarms.made();
    }

    void stream(LiveFunction updater, Queue failed) {
        alarms.over(
                A_MINUTE,
                5,
                "BehindAlarm",
                "The read model is more than a minute behind, for five minutes",
                TreatMissingData.NOT_BREACHING,
                ConstructAlarms.maximum(
                        "AWS/Lambda",
                        "IteratorAge",
                        Map.of("FunctionName", updater.function().getFunctionName())));
        alarms.over(
                0,
                1,
                "EventsFailedAlarm",
                "The read model gave up on events; the queue tells on which",
                TreatMissingData.NOT_BREACHING,
                ConstructAlarms.maximum(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        Map.of("QueueName", failed.getQueueName())));
    }

    /**
     * Of what the functions tell themselves.
     *
     * @param dimensions how its figures are told apart in the namespace of Tandem
     */
    void figures(Map<String, String> dimensions) {
        // the mapping goes on meanwhile: no other alarm tells of who is parked
        alarms.over(
                0,
                1,
                "ParkedAlarm",
                "Events can't get into the read model; listing what is parked says which and why",
                TreatMissingData.IGNORE,
                ConstructAlarms.maximum("Tandem", "AggregatesParkedNow", dimensions));
        alarms.over(
                0,
                1,
                "RecordsSetAsideAlarm",
                "Somebody has written items that are no events into the event table",
                TreatMissingData.IGNORE,
                ConstructAlarms.maximum("Tandem", "RecordsSetAside", dimensions));
    }

    void errors(List<LiveFunction> queries, LiveFunction updater, List<LiveFunction> upkeep) {
        if (!queries.isEmpty()) {
            alarms.errors("QueryErrorsAlarm", "A query failed without an answer", queries);
        }
        List<LiveFunction> writers = new ArrayList<>(upkeep);
        writers.add(updater);
        alarms.errors(
                "ReadModelErrorsAlarm", "The read model could not be written or kept", writers);
    }
}
