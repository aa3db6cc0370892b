package dev.tandem.testkit.golden;

import tools.jackson.databind.JsonNode;

/**
 * An event as it once came into the event table.
 *
 * @param eventType its name
 * @param eventVersion the version of its body
 * @param createdAt ISO-8601 instant, UTC
 * @param body its JSON object
 */
public record RecordedEvent(String eventType, int eventVersion, String createdAt, JsonNode body) {}
