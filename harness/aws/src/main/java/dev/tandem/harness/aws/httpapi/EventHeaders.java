package dev.tandem.harness.aws.httpapi;

import com.sun.net.httpserver.Headers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers of a request, as a function is told them. */
record EventHeaders(Headers headers) {

    /** Where all requests come from. */
    static final String CLIENT = "127.0.0.1";

    /** Cookies have a field of their own; the others belong to the connection. */
    private static final Set<String> LEFT_OUT = Set.of("cookie", "connection", "keep-alive");

    /** Those of one name as one, in lower case. */
    Map<String, String> byName() {
        Map<String, String> all = new TreeMap<>();
        all.put("x-forwarded-for", CLIENT);
        all.put("x-forwarded-proto", "http");
        headers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!LEFT_OUT.contains(lower)) {
                all.put(lower, String.join(",", values));
            }
        });
        return all;
    }

    List<String> cookies() {
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }
}
