package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.function.internal.Call;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids that a request says which is not valid, so that its sender knows the answer by them. Each
 * by itself, whatever is wrong with the others, and up to where the request is no JSON.
 */
final class SaidIds {

    private static final Set<String> IDS = Set.of("commandId", "correlationId", "causationId");

    private SaidIds() {}

    /**
     * What can be read of an invalid request.
     *
     * @param besides what is known without it
     */
    static Metadata in(Call call, Metadata besides) {
        Map<String, String> said = new HashMap<>();
        try (JsonParser parser = UnkeepableValues.parser(call.request())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                take(parser, said);
            }
        } catch (JacksonException | InvalidValueException e) {
            // what came before is said all the same
        }
        return new Metadata(
                or(said.get("commandId"), besides.commandIdOrNull()),
                said.get("correlationId"),
                said.get("causationId"),
                besides.traceparentOrNull());
    }

    private static void take(JsonParser parser, Map<String, String> said) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING
                    && IDS.contains(field)
                    && isId(field, parser.getString())) {
                said.put(field, parser.getString());
            }
            parser.skipChildren();
        }
    }

    private static boolean isId(String field, String value) {
        try {
            new Violations().messageId(field, value).raise();
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
