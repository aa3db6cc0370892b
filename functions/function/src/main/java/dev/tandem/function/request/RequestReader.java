package dev.tandem.function.request;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.function.internal.Call;
import dev.tandem.json.JsonViolations;
import dev.tandem.json.RequestMapper;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads requests from JSON, strictly, and says of a bad one which field is wrong and why. */
public final class RequestReader {

    private static final Set<Type> REQUESTS = Set.of(CommandRequest.class, QueryRequest.class);

    private final Callers callers;
    private final JsonMapper mapper = RequestMapper.create();
    private final RequestJson json = new RequestJson(mapper);
    private final RequestBodies bodies = new RequestBodies(mapper);
    private final CommandReader commands;

    /** Of callers that are known by the subject of their token, where there is one. */
    public RequestReader() {
        this(Callers.BY_SUBJECT);
    }

    /**
     * @param callers who sends requests
     */
    public RequestReader(Callers callers) {
        this.callers = callers;
        this.commands = new CommandReader(callers, mapper, json, bodies, CheckedCommands.none());
    }

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
                        ? commands.read(call, null, content)
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
        return commands.read(Call.direct(json, Map.of()), null, type);
    }

    /**
     * Reads a command that came as a message, whose sender nobody asks for.
     *
     * @param json the request
     * @param attributes what was said beside it; {@code traceparent} is read, as of HTTP's headers
     * @param commandId its commandId where it says none: the same each time that the message comes
     * @param command the command's class
     * @throws IllegalArgumentException if the command has a field that any caller says
     */
    public <C> CommandRequest<C> message(
            String json, Map<String, ?> attributes, String commandId, Class<C> command) {
        return commands.read(Call.direct(json, attributes), commandId, typeOf(command));
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
        Optional<Problem.Unauthenticated> refusal = callers.refusal(call);
        if (refusal.isPresent()) {
            return new QueryRequest.Unauthenticated<>(refusal.get());
        }
        try {
            ObjectNode request = json.object(call.request());
            return SentByAws.<Q>query(request)
                    .orElseGet(() ->
                            new QueryRequest.Valid<>(
                                    bodies.<Q>read(request, type), callers.of(call).orElse(null)));
        } catch (InvalidValueException e) {
            return new QueryRequest.Invalid<>(Problem.Invalid.of(e.violations()));
        } catch (JacksonException e) {
            return new QueryRequest.Invalid<>(Problem.Invalid.of(JsonViolations.of(e, Set.of())));
        }
    }

    JavaType typeOf(Type type) {
        return mapper.constructType(type);
    }
}
