package dev.tandem.function.request;

import dev.tandem.core.command.CanonicalRequest;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.function.internal.Call;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads requests from JSON, strictly, and says of a bad one which field is wrong and why. */
public final class RequestReader {

    private static final Set<Type> REQUESTS = Set.of(CommandRequest.class, QueryRequest.class);

    private final Callers callers;
    private final JsonMapper mapper = StrictMapper.create();
    private final RequestJson json = new RequestJson(mapper);
    private final CheckedCommands commands = CheckedCommands.none();

    /** Of callers that are known by the subject of their token, where there is one. */
    public RequestReader() {
        this(Callers.BY_SUBJECT);
    }

    /**
     * @param callers who sends requests
     */
    public RequestReader(Callers callers) {
        this.callers = callers;
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
        commands.check(type.getRawClass());
        @Nullable String traceparent = TraceParent.among(call.headers()).orElse(null);
        Metadata metadata = new Metadata(null, null, null, traceparent);
        Optional<Problem.Unauthenticated> refusal = callers.refusal(call);
        if (refusal.isPresent()) {
            return new CommandRequest.Unauthenticated<>(refusal.get(), metadata);
        }
        try {
            ObjectNode request = json.object(call.request());
            Optional<Problem.Invalid> refused = SentByAws.refusal(request);
            if (refused.isPresent()) {
                return new CommandRequest.Invalid<>(refused.get(), metadata);
            }
            metadata = EnvelopeReader.takeMetadata(request, traceparent);
            OptionalLong version = EnvelopeReader.takeVersion(request);
            C body = mapper.treeToValue(request, type);
            // what tells it from others, where it has an id
            String sent =
                    metadata.commandId()
                            .map(_ ->
                                    CanonicalRequest.of(mapper.treeToValue(request, Object.class)))
                            .orElse(null);
            return new CommandRequest.Valid<>(
                    new Command<>(body, version, metadata, sent, callers.of(call).orElse(null)));
        } catch (InvalidValueException e) {
            return new CommandRequest.Invalid<>(Problem.Invalid.of(e.violations()), metadata);
        } catch (JacksonException e) {
            return new CommandRequest.Invalid<>(
                    Problem.Invalid.of(JsonViolations.of(e, CommandEnvelope.FIELDS)), metadata);
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
        Optional<Problem.Unauthenticated> refusal = callers.refusal(call);
        if (refusal.isPresent()) {
            return new QueryRequest.Unauthenticated<>(refusal.get());
        }
        try {
            ObjectNode request = json.object(call.request());
            return SentByAws.<Q>query(request)
                    .orElseGet(() ->
                            new QueryRequest.Valid<>(
                                    mapper.<Q>treeToValue(request, type),
                                    callers.of(call).orElse(null)));
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
