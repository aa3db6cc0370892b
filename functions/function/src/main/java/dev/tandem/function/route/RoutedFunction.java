package dev.tandem.function.route;

import dev.tandem.core.result.Problem;
import dev.tandem.function.request.FunctionMessageConverter;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several functions as one, which stays warm when any of them is called: an HTTP API's event goes
 * to the function that a parameter of its path names. It answers exactly as that function does.
 *
 * <p>Only the functions that it was given can be reached, whatever headers a caller sends; that is
 * why it does not use Spring Cloud Function's own router.
 */
public final class RoutedFunction implements Function<Message<byte[]>, Message<byte[]>> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEDIA_TYPE = "application/json";

    private final FunctionCatalog catalog;
    private final FunctionMessageConverter converter;
    private final String pathParameter;
    private final List<String> functions;

    /**
     * @param catalog has the functions
     * @param converter writes the answer to whom no function is meant
     * @param pathParameter of the route, such as {@code command} in {@code POST
     *     /commands/{command}}
     * @param functions by their names
     */
    public RoutedFunction(
            FunctionCatalog catalog,
            FunctionMessageConverter converter,
            String pathParameter,
            List<String> functions) {
        this.catalog = catalog;
        this.converter = converter;
        this.pathParameter = pathParameter;
        this.functions = List.copyOf(functions);
    }

    @Override
    public Message<byte[]> apply(Message<byte[]> event) {
        JsonNode tree = JSON.readTree(event.getPayload());
        String name = tree.path("pathParameters").path(pathParameter).asString("");
        if (!functions.contains(name)) {
            return answer(new Problem.NotFound(nobody(name)), event.getHeaders());
        }
        Function<Message<byte[]>, Message<byte[]>> function = catalog.lookup(name, MEDIA_TYPE);
        return function.apply(event);
    }

    private String nobody(String name) {
        return "%s: pathParameters.%s of an HTTP API's event names the function, which is one of %s"
                .formatted(
                        name.isEmpty()
                                ? "no function is named"
                                : "there is no function '%s' here".formatted(name),
                        pathParameter,
                        String.join(", ", functions));
    }

    @SuppressWarnings("unchecked") // the converter writes problems as bytes
    private Message<byte[]> answer(Problem problem, MessageHeaders headers) {
        return (Message<byte[]>) Objects.requireNonNull(converter.toMessage(problem, headers));
    }
}
