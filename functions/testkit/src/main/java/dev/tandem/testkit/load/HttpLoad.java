package dev.tandem.testkit.load;

import dev.tandem.core.check.Violations;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A load over HTTP, as a file has it.
 *
 * @param url of the functions, such as {@code http://localhost:8080/}
 * @param headers sent with each request, such as {@code authorization}
 * @param prepare what is sent once for each client before; a refusal is no failure, since a load
 *     may be run again
 * @param commands what is sent then, one after the other, over and over
 * @param clients how many send at the same time
 * @param seconds for how long
 */
record HttpLoad(
        String url,
        @Nullable Map<String, String> headers,
        @Nullable List<Request> prepare,
        List<Request> commands,
        int clients,
        int seconds) {

    private static final String BEGINNING = "begin with http:// or https:// and a host";
    private static final int MAX_PORT = 65_535;

    /**
     * A request.
     *
     * @param path behind the URL, such as {@code addCartItem}
     * @param body what stands in braces in its texts is replaced: see {@link HttpCommands}
     */
    record Request(String path, JsonNode body) {

        Request {
            new Violations().present("path", path).raise();
            if (!(body instanceof ObjectNode)) {
                throw new InvalidValueException("body", "must be a JSON object");
            }
        }
    }

    HttpLoad {
        Violations violations = new Violations();
        headers = headers == null ? Map.of() : headers;
        prepare = prepare == null ? List.of() : prepare;
        violations.check("url", url, HttpLoad::noHttp).check("commands", commands, HttpLoad::empty);
        headers.forEach((name, value) ->
                violations.check("headers." + name, value, it -> noHeader(name, it)));
        paths(violations, "prepare", prepare);
        paths(violations, "commands", commands);
        violations
                .range("clients", clients, 1, LoadTest.MAX_CLIENTS)
                .range("seconds", seconds, 1, LoadTest.MAX_SECONDS)
                .raise();
    }

    URI uri(Request request) {
        String path = request.path();
        return URI.create(
                (url.endsWith("/") ? url : url + "/")
                        + (path.startsWith("/") ? path.substring(1) : path));
    }

    private static void paths(
            Violations violations, String field, @Nullable List<Request> requests) {
        int index = 0;
        for (Request request : requests == null ? List.<Request>of() : requests) {
            String path = field + "[" + index++ + "]";
            violations.check(path, request, it -> noPath(it.path()));
        }
    }

    private static Optional<String> noHttp(String url) {
        try {
            return noHttp(new URI(url)).map(rule -> "is '" + url + "': must " + rule);
        } catch (URISyntaxException _) {
            return Optional.of("is '" + url + "': must " + BEGINNING);
        }
    }

    private static Optional<String> noHttp(URI uri) {
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isHttp || uri.getHost() == null) {
            return Optional.of(BEGINNING);
        }
        if (uri.getPort() > MAX_PORT) {
            return Optional.of("have a port of at most " + MAX_PORT);
        }
        return uri.getRawQuery() == null && uri.getRawFragment() == null
                ? Optional.empty()
                : Optional.of("end with a path, behind which that of each request comes");
    }

    private static Optional<String> empty(List<Request> commands) {
        return commands.isEmpty()
                ? Optional.of("is empty: must have a command at least")
                : Optional.empty();
    }

    private static Optional<String> noPath(String path) {
        try {
            new URI("http://host/" + path);
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("has the path '" + path + "': must be one of a URL");
        }
    }

    private static Optional<String> noHeader(String name, String value) {
        try {
            HttpRequest.newBuilder().setHeader(name, value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("can't be sent: " + e.getMessage());
        }
    }
}
