package dev.tandem.local.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.stream.Stream;

/** Whether a request's headers fit JSON. Without a header, they do. */
final class JsonHeaders {

    private JsonHeaders() {}

    static boolean sendsJson(HttpServletRequest request) {
        return fits(request.getContentType());
    }

    static boolean takesJson(HttpServletRequest request) {
        return fits(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean fits(@Nullable String header) {
        return header == null
                || mediaTypes(header).anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    private static Stream<MediaType> mediaTypes(String header) {
        try {
            return MediaType.parseMediaTypes(header).stream();
        } catch (InvalidMediaTypeException e) {
            return Stream.empty();
        }
    }
}
