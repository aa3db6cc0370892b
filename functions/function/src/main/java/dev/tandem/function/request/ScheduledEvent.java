package dev.tandem.function.request;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;

import tools.jackson.databind.JsonNode;

import java.util.List;
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

    /** What a function says that no schedule is for. */
    static Problem.Invalid refusal() {
        return Problem.Invalid.of(
                List.of(
                        new Violation(
                                "",
                                "is the event of a schedule, which says nothing to this function:"
                                        + " must be a JSON object")));
    }
}
