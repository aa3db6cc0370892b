package dev.tandem.harness.aws.endpoint.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Parameters as they stand in a query or a form. */
public final class UrlEncoded {

    private UrlEncoded() {}

    /** Names and values in their order, decoded; a name alone has an empty value. */
    public static Stream<Map.Entry<String, String>> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .map(pair -> Map.entry(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1])));
    }

    public static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
