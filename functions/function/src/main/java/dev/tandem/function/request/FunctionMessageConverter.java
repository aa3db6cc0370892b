package dev.tandem.function.request;

import dev.tandem.function.answer.AnswerStatus;
import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.HttpEvent;
import dev.tandem.function.internal.LambdaAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.SmartMessageConverter;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.util.Map;

/**
 * Lets Spring Cloud Function hand {@link CommandRequest} and {@link QueryRequest} to functions and
 * take results from them, whether the event is plain JSON or comes from an HTTP API. On Lambda the
 * functions of {@code dev.tandem.function.lambda} do, and it only hands their answers on.
 *
 * <p>In an HTTP answer the status goes by the message header {@code statusCode}, as Spring Cloud
 * Function's AWS adapter wants it.
 */
public final class FunctionMessageConverter implements SmartMessageConverter {

    /** Set by the AWS adapter on events of an HTTP API, whose body is the request. */
    public static final String HTTP_API_EVENT = "aws-api-gateway";

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
        return conversionHint instanceof Type input && RequestReader.reads(input)
                ? reader.read(call(message), input).orElse(null)
                : null;
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
        return payload instanceof LambdaAnswer answer
                ? MessageBuilder.withPayload(answer.json()).build()
                : AnswerStatus.of(payload).map(status -> answer(payload, status)).orElse(null);
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

    private static Call call(Message<?> message) {
        Map<String, ?> headers = message.getHeaders();
        boolean isHttp = Boolean.TRUE.equals(headers.get(HTTP_API_EVENT));
        return switch (message.getPayload()) {
            case byte[] bytes when isHttp -> new HttpEvent(JsonMapper.shared().readTree(bytes));
            case String text when isHttp -> new HttpEvent(JsonMapper.shared().readTree(text));
            case byte[] bytes -> Call.direct(bytes, headers);
            case String text -> Call.direct(text, headers);
            // Spring Cloud Function takes an array apart and calls for each element: refuse it,
            // since one HTTP status can't speak for several commands
            default -> Call.direct(ARRAY, headers);
        };
    }
}
