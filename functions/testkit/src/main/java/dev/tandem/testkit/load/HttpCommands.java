package dev.tandem.testkit.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sends the requests of a load. In their texts, {@code {client}} is the number of the client,
 * {@code {number}} that of its command, {@code {alternating}} 0 and 1 in turn, and {@code {run}}
 * another one each time. A text that is one of the numbers and nothing else becomes a number.
 */
final class HttpCommands implements LoadedCall {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int MAX_TOLD = 300;

    /** A conflict, or a rule of the aggregate: what a decider may well answer. */
    private static final Set<Integer> REFUSALS = Set.of(409, 422);

    /** A connection for each client: one of HTTP/2 has streams for some hundred of them. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final JsonMapper mapper = JsonMapper.shared();
    private final HttpLoad load;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    HttpCommands(HttpLoad load) {
        this.load = load;
    }

    /** Sends what comes before, for each client. */
    void prepare() throws IOException, InterruptedException {
        for (int client = 0; client < load.clients(); client++) {
            for (HttpLoad.Request request : Objects.requireNonNull(load.prepare())) {
                send(request, client, 0);
            }
        }
    }

    @Override
    public boolean once(int client, long number) throws IOException, InterruptedException {
        List<HttpLoad.Request> commands = load.commands();
        return send(commands.get((int) (number % commands.size())), client, number);
    }

    private boolean send(HttpLoad.Request request, int client, long number)
            throws IOException, InterruptedException {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(load.uri(request))
                        .timeout(TIME)
                        .header("content-type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        mapper.writeValueAsBytes(
                                                filled(request.body(), client, number))));
        Objects.requireNonNull(load.headers()).forEach(post::setHeader);
        return isAccepted(sent(post.build()));
    }

    /** The JDK does not say what could not be reached, nor why. */
    private HttpResponse<String> sent(HttpRequest post) throws IOException, InterruptedException {
        try {
            return http.send(post, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("%s can't be reached".formatted(post.uri()), e);
        }
    }

    private static boolean isAccepted(HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        boolean isAccepted = status >= 200 && status < 300;
        if (!isAccepted && !REFUSALS.contains(status)) {
            String body = answer.body();
            throw new IOException(
                    "%s answered %s: %s"
                            .formatted(
                                    answer.uri(),
                                    status,
                                    body.substring(0, Math.min(body.length(), MAX_TOLD))));
        }
        return isAccepted;
    }

    private JsonNode filled(JsonNode value, int client, long number) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.forEachEntry(
                        (name, member) -> filled.set(name, filled(member, client, number)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> filled.add(filled(element, client, number)));
                yield filled;
            }
            case JsonNode text when text.isString() -> text(text.stringValue(), client, number);
            default -> value;
        };
    }

    private JsonNode text(String text, int client, long number) {
        Map<String, Long> numbers =
                Map.of("{client}", (long) client, "{number}", number, "{alternating}", number % 2);
        Long whole = numbers.get(text);
        if (whole != null) {
            return JsonNodeFactory.instance.numberNode(whole);
        }
        String filled = text.replace("{run}", run);
        for (Map.Entry<String, Long> one : numbers.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue().toString());
        }
        return JsonNodeFactory.instance.stringNode(filled);
    }
}
