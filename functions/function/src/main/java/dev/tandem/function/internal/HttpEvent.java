package dev.tandem.function.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as Lambda hands it to a function: of an API in the payload formats 1.0 and 2.0, a
 * function URL or a load balancer.
 *
 * @param event the whole of it
 */
public record HttpEvent(JsonNode event) implements Call {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The event that is read, if it is one of HTTP. */
    public static Optional<HttpEvent> read(byte[] event) {
        if (!HttpMarks.mayBeIn(event)) {
            return Optional.empty();
        }
        try {
            return of(JSON.readTree(event));
        } catch (JacksonException e) {
            // no AWS service sends that: whoever reads the request says what is wrong with it
            return Optional.empty();
        }
    }

    private static Optional<HttpEvent> of(JsonNode event) {
        return isHttp(event, event.path("requestContext"))
                ? Optional.of(new HttpEvent(event))
                : Optional.empty();
    }

    /** By what comes together there alone: a command may have a field of any of these names. */
    private static boolean isHttp(JsonNode event, JsonNode context) {
        boolean isOfApi =
                event.path("httpMethod").isString()
                        || event.path("version").isString()
                        || context.path("http").isObject();
        boolean isOther = context.path("elb").isObject() || context.path("connectionId").isString();
        return context.isObject() && (isOfApi || isOther);
    }

    @Override
    public byte[] request() {
        return HttpBody.of(event);
    }

    @Override
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        // a load balancer may send the second of them alone, an API both
        event.path("headers")
                .forEachEntry((name, value) -> headers.put(name, List.of(value.asString(""))));
        event.path("multiValueHeaders")
                .forEachEntry((name, values) -> headers.put(name, texts(values)));
        return headers;
    }

    @Override
    public boolean isOverHttp() {
        return true;
    }

    /** An HTTP API says it in format 2.0 under jwt; one of format 1.0 and a REST API without. */
    @Override
    public boolean hasToken() {
        return authorizer().has("jwt") || authorizer().has("claims");
    }

    @Override
    public Optional<String> claim(String name) {
        JsonNode said = authorizer().has("jwt") ? authorizer().path("jwt") : authorizer();
        return Optional.of(said.path("claims").path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isEmpty());
    }

    /** Nothing that a client sends gets there. */
    private JsonNode authorizer() {
        return event.path("requestContext").path("authorizer");
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(value -> value.asString("")).toList();
    }

    /** A parameter of the route's path; empty if there is none of that name. */
    public String pathParameter(String name) {
        return event.path("pathParameters").path(name).asString("");
    }

    /** Whether it is of a load balancer, which takes less of an answer than Lambda gives. */
    public boolean isOfLoadBalancer() {
        return event.path("requestContext").has("elb");
    }

    /** Whether it is to be answered with lists of values: a load balancer takes nothing else. */
    public boolean hasListsOfHeaders() {
        return event.has("multiValueHeaders") && (isOfLoadBalancer() || !event.has("headers"));
    }
}
