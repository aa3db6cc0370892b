package dev.tandem.function.request;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the field that an object has twice, which the strict parser tells by line and column only.
 */
final class RepeatedField {

    private static final JsonMapper LENIENT = JsonMapper.shared();

    private final Deque<Set<String>> names = new ArrayDeque<>();

    private RepeatedField() {}

    /** The path of the first one; empty if the JSON breaks off before, or has none. */
    static Optional<String> in(byte[] json) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            return new RepeatedField().find(parser);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<String> find(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> names.push(new HashSet<>());
                case END_OBJECT -> names.pop();
                case PROPERTY_NAME -> {
                    if (!names.element().add(parser.currentName())) {
                        return Optional.of(JsonPlace.of(parser.streamReadContext()));
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
