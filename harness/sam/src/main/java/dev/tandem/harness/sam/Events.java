package dev.tandem.harness.sam;

import dev.tandem.harness.aws.schedule.Schedule;
import dev.tandem.harness.aws.schedule.ScheduleSource;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

import java.util.ArrayList;
import java.util.List;

/** What calls a function, as SAM has it under {@code Events}. */
record Events(
        List<CreateEventSourceMappingRequest> sources,
        List<HttpRoute> routes,
        List<Schedule> schedules) {

    private static final List<String> TYPES =
            List.of("HttpApi", "DynamoDB", "Schedule", "ScheduleV2", "SQS");

    static Events read(Properties function, String functionName) {
        Events events = new Events(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        function.object("Events")
                .ifPresent(all -> {
                    for (String id : all.names()) {
                        String name = functionName.replaceFirst(":.*", "") + "-" + id;
                        all.object(id).ifPresent(event -> events.add(event, functionName, name));
                    }
                });
        return events;
    }

    private void add(Properties event, String function, String name) {
        String type = event.requiredOneOf("Type", TYPES);
        if (event.value("Properties").isEmpty()) {
            event.problem("Properties", "is required");
        }
        event.object("Properties")
                .ifPresent(properties -> {
                    switch (type) {
                        case "HttpApi" -> routes.add(HttpRoute.read(properties));
                        case "DynamoDB" -> sources.add(StreamSource.read(properties, function));
                        case "SQS" -> sources.add(QueueEventSource.read(properties, function));
                        case "Schedule" ->
                                schedules.add(
                                        ScheduleEvent.read(
                                                ScheduleSource.RULE, properties, name, function));
                        case "ScheduleV2" ->
                                schedules.add(
                                        ScheduleEvent.read(
                                                ScheduleSource.SCHEDULER,
                                                properties,
                                                name,
                                                function));
                        default -> {
                            // reported above
                        }
                    }
                });
        event.end();
    }
}
