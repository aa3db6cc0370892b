package dev.tandem.local.web;

import dev.tandem.json.Utf8;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A call as the function web adapter may see it. Each header becomes a message's, some of which
 * mean something to Spring Cloud Function, such as {@code payload}: only those that we name get in.
 */
final class FunctionCall extends HttpServletRequestWrapper {

    private static final Set<String> NAMES =
            Set.of("accept", "content-length", "host", "traceparent");

    private static final int MOST_BYTES = 6 * 1024 * 1024;

    private final byte[] body;

    FunctionCall(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    }

    /** Whether Lambda would take no event of that size. */
    boolean isTooLarge() {
        return body.length > MOST_BYTES;
    }

    /** Whether it is UTF-8, as JSON has to be. */
    boolean isUtf8() {
        return Utf8.isIn(body);
    }

    /** Whether the adapter would take it apart, and call for each of its elements. */
    boolean isArray() {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b == '[';
            }
        }
        return false;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadBody(body);
    }

    /** As on Lambda, where no header says how the bytes are meant. */
    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isNamed(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isNamed(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        return Collections.enumeration(names.stream().filter(FunctionCall::isNamed).toList());
    }

    private static boolean isNamed(String header) {
        return NAMES.contains(header.toLowerCase(Locale.ROOT));
    }
}
