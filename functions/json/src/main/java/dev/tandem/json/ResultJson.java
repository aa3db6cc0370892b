package dev.tandem.json;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
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
     * Reads back what {@link #write} made of an accepted command.
     *
     * @param idField what the aggregate's id is called in it
     */
    public Accepted readAccepted(String idField, String json) {
        JsonNode tree = mapper.readTree(json);
        List<RecordedEvent> events =
                tree.required("events")
                        .valueStream()
                        .map(event ->
                                new RecordedEvent(
                                        event.required("sequenceNumber").longValue(),
                                        event.required("eventType").stringValue()))
                        .toList();
        return new Accepted(
                idField,
                tree.required(idField).stringValue(),
                tree.required("version").longValue(),
                events);
    }
}
