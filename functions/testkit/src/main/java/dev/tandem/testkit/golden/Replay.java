package dev.tandem.testkit.golden;

import tools.jackson.databind.JsonNode;

/**
 * What today's code makes of a history that was recorded.
 *
 * @param newestBody the body that it would write for the last event
 * @param state the state after the history, in any JSON that shows all of it
 * @param rows the read model's rows after the history, in any JSON that shows all of them
 */
public record Replay(JsonNode newestBody, JsonNode state, JsonNode rows) {}
