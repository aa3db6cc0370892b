package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.core.command.CanonicalRequest;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads requests from JSON, strictly, and says of a bad one which field is wrong and why. */
public final class RequestReader {

    private static final Set<String> ENVELOPE =
            Set.of("version", "commandId", "correlationId", "causationId");

    private final JsonMapper mapper = StrictMapper.create();

    /**
     * Reads a command with what its caller may add: version, commandId, correlationId, causationId.
     *
     * @param json the request, UTF-8 JSON
     * @param type the command's class
     */
    public <C> CommandRequest<C> command(byte[] json, JavaType type) {
        return command(json, type, null);
    }

    /**
     * @param traceparentOrNull where the caller is in a trace, if it said so
     */
    <C> CommandRequest<C> command(byte[] json, JavaType type, @Nullable String traceparentOrNull) {
        Metadata metadata = new Metadata(null, null, null, traceparentOrNull);
        try {
            ObjectNode request = object(json);
            metadata =
                    new Metadata(
                            id(request, "commandId"),
                            id(request, "correlationId"),
                            id(request, "causationId"),
                            traceparentOrNull);
            OptionalLong version = version(request.remove("version"));
            C body = mapper.treeToValue(request, type);
            String sent = metadata.commandId().map(_ -> canonical(request)).orElse(null);
            return new CommandRequest.Valid<>(new Command<>(body, version, metadata, sent));
        } catch (InvalidValueException e) {
            return new CommandRequest.Invalid<>(Problem.Invalid.of(e.violations()), metadata);
        } catch (JacksonException e) {
            return new CommandRequest.Invalid<>(
                    Problem.Invalid.of(JsonViolations.of(e, ENVELOPE)), metadata);
        }
    }

    /**
     * Reads a query.
     *
     * @param json the request, UTF-8 JSON
     * @param type the query's class
     */
    public <Q> QueryRequest<Q> query(byte[] json, JavaType type) {
        try {
            return new QueryRequest.Valid<>(mapper.<Q>treeToValue(object(json), type));
        } catch (InvalidValueException e) {
            return new QueryRequest.Invalid<>(Problem.Invalid.of(e.violations()));
        } catch (JacksonException e) {
            return new QueryRequest.Invalid<>(Problem.Invalid.of(JsonViolations.of(e, Set.of())));
        }
    }

    /** What tells the request from others, where it has an id. */
    private String canonical(ObjectNode request) {
        return CanonicalRequest.of(mapper.treeToValue(request, Object.class));
    }

    JavaType typeOf(java.lang.reflect.Type type) {
        return mapper.constructType(type);
    }

    private ObjectNode object(byte[] json) {
        List<Violation> unkeepable = UnkeepableValues.in(json);
        if (!unkeepable.isEmpty()) {
            throw new InvalidValueException(unkeepable);
        }
        JsonNode tree = mapper.readTree(json);
        if (!(tree instanceof ObjectNode object)) {
            throw new InvalidValueException("", "must be a JSON object");
        }
        return withoutNulls(object);
    }

    /** A null says the same as a field that is not there. */
    private static <N extends JsonNode> N withoutNulls(N node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(property -> property.getValue().isNull());
            object.values().forEach(RequestReader::withoutNulls);
        } else if (node instanceof ArrayNode array) {
            array.values().forEach(RequestReader::withoutNulls);
        }
        return node;
    }

    private static OptionalLong version(@Nullable JsonNode version) {
        if (version == null) {
            return OptionalLong.empty();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw new InvalidValueException(
                    "version", "is %s: must be a whole number from 1".formatted(version));
        }
        return OptionalLong.of(version.longValue());
    }

    private static @Nullable String id(ObjectNode request, String field) {
        JsonNode id = request.remove(field);
        if (id == null) {
            return null;
        }
        String value = id.isString() ? id.stringValue() : "";
        new Violations().messageId(field, value).raise();
        return value;
    }
}
