package dev.tandem.local.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.stream.Stream;

/** Whether a request's headers fit JSON. */
final class JsonHeaders {

    private JsonHeaders() {}

    /**
     * Only by the header, which names one type: a body without one may come from any web page,
     * unasked, and so may one that is a text to a browser and names JSON behind it.
     */
    static boolean sendsJson(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type != null
                    && MediaType.parseMediaType(type)
                            .equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Also where nothing is said of it. */
    static boolean takesJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null
                || mediaTypes(accept).anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    private static Stream<MediaType> mediaTypes(String header) {
        try {
            return MediaType.parseMediaTypes(header).stream();
        } catch (InvalidMediaTypeException e) {
            return Stream.empty();
        }
    }
}
