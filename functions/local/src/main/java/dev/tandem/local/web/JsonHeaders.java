package dev.tandem.local.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.stream.Stream;

/** Whether a request's headers fit JSON. */
final class JsonHeaders {

    private JsonHeaders() {}

    /** Only by the header: a body without one may come from any web page, unasked. */
    static boolean sendsJson(HttpServletRequest request) {
        return isJson(request.getContentType());
    }

    /** Also where nothing is said of it. */
    static boolean takesJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || isJson(accept);
    }

    private static boolean isJson(@Nullable String header) {
        return header != null
                && mediaTypes(header).anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    private static Stream<MediaType> mediaTypes(String header) {
        try {
            return MediaType.parseMediaTypes(header).stream();
        } catch (InvalidMediaTypeException e) {
            return Stream.empty();
        }
    }
}
