package dev.tandem.function.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import java.util.Optional;

/**
 * Sets the HTTP status of answers under Spring Cloud Function's web adapter, which itself always
 * answers 200, and keeps to itself the request's headers, credentials included, which the adapter
 * would send back with whatever a function answers. Whatever that is, it is JSON; and an answer of
 * ours is the same as on Lambda, where an application's settings of Jackson mean nothing.
 */
@RestControllerAdvice
public final class AnswerStatusAdvice implements ResponseBodyAdvice<Object> {

    private static final String ADAPTER = "org.springframework.cloud.function.web";

    private final JsonMapper mapper;

    /**
     * @param mapper writes answers; knows {@link dev.tandem.json.TandemModule}
     */
    public AnswerStatusAdvice(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (isOfFunction(returnType)) {
            response.getHeaders().clear();
            if (body instanceof byte[]) {
                // the JSON of what is no answer of ours, such as a batch's: bytes, as it thinks
                response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            }
        }
        if (body == null) {
            return null;
        }
        Optional<AnswerStatus> ours = AnswerStatus.of(body);
        ours.ifPresent(status -> apply(status, response));
        return ours.isPresent() && isJson(selectedConverterType)
                ? new RawValue(mapper.writeValueAsString(body))
                : body;
    }

    private static boolean isJson(Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    /** By name, since the adapter need not be there. */
    private static boolean isOfFunction(MethodParameter returnType) {
        return returnType.getContainingClass().getPackageName().startsWith(ADAPTER);
    }

    private static void apply(AnswerStatus status, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status.status()));
        response.getHeaders().setContentType(MediaType.parseMediaType(status.contentType()));
        status.retryAfter()
                .ifPresent(seconds ->
                        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
