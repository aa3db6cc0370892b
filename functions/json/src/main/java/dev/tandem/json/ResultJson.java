package dev.tandem.json;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Results as JSON text, and back. */
public final class ResultJson {

    private final JsonMapper mapper = JsonMapper.builder().addModule(new TandemModule()).build();

    public String write(Result result) {
        return mapper.writeValueAsString(result);
    }

    /**
     * Reads back what {@link #write} made of an answer that is kept: an accepted command, a
     * rejection, a not-found.
     *
     * @param idField what the aggregate's id is called in it
     */
    public Result read(String idField, String json) {
        JsonNode tree = mapper.readTree(json);
        return switch (tree.path("type").asString("")) {
            case "urn:tandem:rejected" ->
                    new Problem.Rejected(text(tree, "code"), text(tree, "detail"));
            case "urn:tandem:not-found" -> new Problem.NotFound(text(tree, "detail"));
            default -> accepted(idField, tree);
        };
    }

    private static Accepted accepted(String idField, JsonNode tree) {
        List<RecordedEvent> events =
                tree.required("events")
                        .valueStream()
                        .map(event ->
                                new RecordedEvent(
                                        event.required("sequenceNumber").longValue(),
                                        text(event, "eventType")))
                        .toList();
        return new Accepted(
                idField, text(tree, idField), tree.required("version").longValue(), events);
    }

    private static String text(JsonNode tree, String field) {
        return tree.required(field).stringValue();
    }
}
