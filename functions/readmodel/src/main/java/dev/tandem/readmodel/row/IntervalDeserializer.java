package dev.tandem.readmodel.row;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import java.time.Duration;

/** Reads durations as {@code interval} is written. */
final class IntervalDeserializer extends StdDeserializer<Duration> {

    IntervalDeserializer() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser json, DeserializationContext context) {
        return Intervals.read(json.getString());
    }
}
