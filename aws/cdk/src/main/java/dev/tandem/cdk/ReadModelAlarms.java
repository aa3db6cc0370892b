package dev.tandem.cdk;

import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.Queue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The alarms of a read model. */
final class ReadModelAlarms {

    private static final int A_MINUTE = 60_000;

    private ReadModelAlarms() {}

    /**
     * @param dimensions how its figures are told apart in the namespace of Tandem
     */
    static void updater(
            ConstructAlarms alarms,
            Map<String, String> dimensions,
            IFunction updater,
            Queue failed) {
        alarms.over(
                A_MINUTE,
                5,
                "BehindAlarm",
                "The read model is more than a minute behind, for five minutes",
                TreatMissingData.NOT_BREACHING,
                ConstructAlarms.maximum(
                        "AWS/Lambda",
                        "IteratorAge",
                        Map.of("FunctionName", updater.getFunctionName())));
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

    static void errors(
            ConstructAlarms alarms,
            Map<String, ? extends IFunction> queries,
            IFunction updater,
            Map<String, ? extends IFunction> upkeep) {
        if (!queries.isEmpty()) {
            alarms.errors("QueryErrorsAlarm", "A query failed without an answer", queries);
        }
        Map<String, IFunction> writers = new LinkedHashMap<>(upkeep);
        writers.put("updater", updater);
        alarms.errors(
                "ReadModelErrorsAlarm", "The read model could not be written or kept", writers);
    }
}
