package dev.tandem.json;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what a command answers. */
final class ResultSerializer extends StdSerializer<Result> {

    ResultSerializer() {
        super(Result.class);
    }

    @Override
    public void serialize(Result result, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        switch (result) {
            case Accepted accepted -> accepted(accepted, json);
            case Problem problem -> ProblemJson.write(problem, json);
        }
        json.writeEndObject();
    }

    private static void accepted(Accepted accepted, JsonGenerator json) {
        json.writeStringProperty(accepted.idField(), accepted.aggregateId());
        json.writeNumberProperty("version", accepted.version());
        json.writeArrayPropertyStart("events");
        for (Accepted.RecordedEvent event : accepted.events()) {
            json.writeStartObject();
            json.writeNumberProperty("sequenceNumber", event.sequenceNumber());
            json.writeStringProperty("eventType", event.eventType());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
