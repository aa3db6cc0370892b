package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

import java.util.ArrayList;
import java.util.List;

/** What calls a function, as SAM has it under {@code Events}. */
record Events(List<CreateEventSourceMappingRequest> sources, List<HttpRoute> routes) {

    static Events read(Properties function, String functionName) {
        Events events = new Events(new ArrayList<>(), new ArrayList<>());
        function.object("Events")
                .ifPresent(all -> {
                    for (String id : all.names()) {
                        all.object(id).ifPresent(event -> events.add(event, functionName));
                    }
                });
        return events;
    }

    private void add(Properties event, String function) {
        String type = event.requiredOneOf("Type", List.of("HttpApi", "DynamoDB", "Schedule"));
        if (event.value("Properties").isEmpty()) {
            event.problem("Properties", "is required");
        }
        event.object("Properties")
                .ifPresent(properties -> {
                    switch (type) {
                        case "HttpApi" -> routes.add(HttpRoute.read(properties));
                        case "DynamoDB" -> sources.add(StreamSource.read(properties, function));
                        case "Schedule" -> schedule(properties);
                        default -> {
                            // reported above
                        }
                    }
                });
        event.end();
    }

    /** A slice lives for minutes: who wants the function to run calls it. */
    private static void schedule(Properties schedule) {
        schedule.withoutEffect(
                "nothing is called by the clock here",
                "Schedule",
                "Name",
                "Description",
                "Enabled",
                "State",
                "Input",
                "RetryPolicy");
        schedule.end();
    }
}
