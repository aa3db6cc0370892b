package dev.tandem.json.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets the HTTP status of answers under Spring Cloud Function's web adapter, which itself always
 * answers 200.
 */
@RestControllerAdvice
public final class AnswerStatusAdvice implements ResponseBodyAdvice<Object> {

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
        if (body != null) {
            AnswerStatus.of(body).ifPresent(status -> apply(status, response));
        }
        return body;
    }

    private static void apply(AnswerStatus status, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status.status()));
        // the function web adapter sends the request's headers back, credentials included
        response.getHeaders().clear();
        response.getHeaders().setContentType(MediaType.parseMediaType(status.contentType()));
        status.retryAfter()
                .ifPresent(seconds ->
                        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
