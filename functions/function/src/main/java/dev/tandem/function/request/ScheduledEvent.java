package dev.tandem.function.request;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/**
 * What a schedule without an input of its own sends: a rule of EventBridge, or EventBridge
 * Scheduler, whose {@code detail} is a text.
 */
final class ScheduledEvent {

    private static final Set<String> SOURCES = Set.of("aws.events", "aws.scheduler");

    private ScheduledEvent() {}

    static boolean is(JsonNode event) {
        return event.path("detail-type").asString("").equals("Scheduled Event")
                && SOURCES.contains(event.path("source").asString(""));
    }
}
