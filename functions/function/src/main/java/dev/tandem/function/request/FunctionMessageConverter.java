package dev.tandem.function.request;

import dev.tandem.function.answer.AnswerStatus;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.SmartMessageConverter;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Lets Spring Cloud Function hand {@link CommandRequest} and {@link QueryRequest} to functions and
 * take results from them, whether the event is plain JSON or comes from an HTTP API.
 *
 * <p>In an HTTP answer the status goes by the message header {@code statusCode}, as Spring Cloud
 * Function's AWS adapter wants it.
 */
public final class FunctionMessageConverter implements SmartMessageConverter {

    /** Set by the AWS adapter on events of an HTTP API, whose body is the request. */
    private static final String HTTP_API_EVENT = "aws-api-gateway";

    private static final byte[] ARRAY = {'[', ']'};

    private static final String STATUS_CODE = "statusCode";

    private final RequestReader reader;
    private final JsonMapper mapper;

    /**
     * @param reader reads requests
     * @param mapper writes answers; knows {@link dev.tandem.json.TandemModule}
     */
    public FunctionMessageConverter(RequestReader reader, JsonMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public @Nullable Object fromMessage(
            Message<?> message, Class<?> targetClass, @Nullable Object conversionHint) {
        if (!(conversionHint instanceof ParameterizedType type)) {
            return null;
        }
        JavaType content = reader.typeOf(type.getActualTypeArguments()[0]);
        if (targetClass == CommandRequest.class) {
            return reader.command(
                    request(message),
                    content,
                    TraceParent.among(message.getHeaders()).orElse(null));
        }
        if (targetClass == QueryRequest.class) {
            return reader.query(request(message), content);
        }
        return null;
    }

    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
        return null;
    }

    @Override
    public @Nullable Message<?> toMessage(
            Object payload, @Nullable MessageHeaders headers, @Nullable Object conversionHint) {
        return toMessage(payload, headers);
    }

    @Override
    public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return AnswerStatus.of(payload).map(status -> answer(payload, status)).orElse(null);
    }

    /**
     * Without the headers that are passed in: they are the request's, credentials included, and
     * would be sent back.
     */
    private Message<?> answer(Object payload, AnswerStatus status) {
        MessageBuilder<byte[]> message =
                MessageBuilder.withPayload(mapper.writeValueAsBytes(payload))
                        .setHeader(MessageHeaders.CONTENT_TYPE, status.contentType())
                        .setHeader(STATUS_CODE, status.status());
        status.retryAfter().ifPresent(seconds -> message.setHeader("Retry-After", seconds));
        return message.build();
    }

    private byte[] request(Message<?> message) {
        byte[] payload =
                switch (message.getPayload()) {
                    case byte[] bytes -> bytes;
                    case String text -> text.getBytes(StandardCharsets.UTF_8);
                    // Spring Cloud Function takes an array apart and calls for each element: refuse
                    // it, since one HTTP status can't speak for several commands
                    default -> ARRAY;
                };
        return Boolean.TRUE.equals(message.getHeaders().get(HTTP_API_EVENT))
                ? body(mapper.readTree(payload))
                : payload;
    }

    private static byte[] body(JsonNode httpEvent) {
        String body = httpEvent.path("body").asString("");
        return httpEvent.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
