package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.StreamTarget;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the texts {@code version n} of each entry, in the order of delivery. */
final class Versions implements StreamTarget {

    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

    @Override
    public byte @Nullable [] invoke(byte[] event) {
        for (JsonNode record : JsonMapper.shared().readTree(event).path("Records")) {
            JsonNode image = record.path("dynamodb").path("NewImage");
            String id = text(image, "pk") + text(image, "sk");
            seen.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(text(image, "text").replace("version ", ""));
        }
        return null;
    }

    private static String text(JsonNode image, String name) {
        return image.path(name).path("S").asString();
    }

    List<String> of(String id) {
        return seen.getOrDefault(id, List.of());
    }
}
