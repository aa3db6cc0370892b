package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.core.command.CanonicalRequest;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.function.internal.Call;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads requests from JSON, strictly, and says of a bad one which field is wrong and why. */
public final class RequestReader {

    private static final Set<Type> REQUESTS = Set.of(CommandRequest.class, QueryRequest.class);

    private static final String SCHEDULED =
            "is the event of a schedule, which says nothing to this function: must be a JSON"
                    + " object";

    private final JsonMapper mapper = StrictMapper.create();

    /** Whether it is a request: a command's or a query's. */
    public static boolean reads(Type input) {
        return input instanceof ParameterizedType type && REQUESTS.contains(type.getRawType());
    }

    /**
     * Reads what a function takes.
     *
     * @param input the function's input, generics included
     * @return the request; empty if the function takes none
     */
    public Optional<Object> read(Call call, Type input) {
        if (!reads(input)) {
            return Optional.empty();
        }
        ParameterizedType request = (ParameterizedType) input;
        JavaType content = typeOf(request.getActualTypeArguments()[0]);
        return Optional.of(
                request.getRawType() == CommandRequest.class
                        ? command(call, content)
                        : query(call, content));
    }

    /**
     * Reads a command with what its caller may add: version, commandId, correlationId, causationId.
     *
     * @param json the request, UTF-8 JSON
     * @param type the command's class
     * @throws IllegalArgumentException if the command has a field of one of these names
     */
    public <C> CommandRequest<C> command(byte[] json, JavaType type) {
        return command(Call.direct(json, Map.of()), type);
    }

    private <C> CommandRequest<C> command(Call call, JavaType type) {
        CommandFields.check(type.getRawClass());
        @Nullable String traceparent = TraceParent.among(call.headers()).orElse(null);
        Metadata metadata = new Metadata(null, null, null, traceparent);
        try {
            ObjectNode request = object(call.request());
            if (ScheduledEvent.is(request)) {
                throw new InvalidValueException("", SCHEDULED);
            }
            metadata =
                    new Metadata(
                            id(request, "commandId"),
                            id(request, "correlationId"),
                            id(request, "causationId"),
                            traceparent);
            OptionalLong version = version(request.remove("version"));
            C body = mapper.treeToValue(request, type);
            String sent = metadata.commandId().map(_ -> canonical(request)).orElse(null);
            return new CommandRequest.Valid<>(new Command<>(body, version, metadata, sent));
        } catch (InvalidValueException e) {
            return new CommandRequest.Invalid<>(Problem.Invalid.of(e.violations()), metadata);
        } catch (JacksonException e) {
            return new CommandRequest.Invalid<>(
                    Problem.Invalid.of(JsonViolations.of(e, CommandFields.ENVELOPE)), metadata);
        }
    }

    /**
     * Reads a query.
     *
     * @param json the request, UTF-8 JSON
     * @param type the query's class
     */
    public <Q> QueryRequest<Q> query(byte[] json, JavaType type) {
        return query(Call.direct(json, Map.of()), type);
    }

    private <Q> QueryRequest<Q> query(Call call, JavaType type) {
        try {
            ObjectNode request = object(call.request());
            return ScheduledEvent.is(request)
                    ? new QueryRequest.Scheduled<>(
                            Problem.Invalid.of(List.of(new Violation("", SCHEDULED))))
                    : new QueryRequest.Valid<>(mapper.<Q>treeToValue(request, type));
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

    JavaType typeOf(Type type) {
        return mapper.constructType(type);
    }

    private ObjectNode object(byte[] json) {
        List<Violation> unkeepable = UnkeepableValues.in(json);
        if (!unkeepable.isEmpty()) {
            throw new InvalidValueException(unkeepable);
        }
        JsonNode tree = tree(json);
        if (!(tree instanceof ObjectNode object)) {
            throw new InvalidValueException("", "must be a JSON object");
        }
        return withoutNulls(object);
    }

    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (StreamReadException e) {
            RepeatedField.in(json)
                    .ifPresent(field -> {
                        throw new InvalidValueException(field, "is there more than once");
                    });
            throw e;
        }
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
