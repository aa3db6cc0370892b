package dev.tandem.function.route;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.function.internal.HttpEvent;
import dev.tandem.function.request.FunctionMessageConverter;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several functions as one, which stays warm when any of them is called: an HTTP API's event goes
 * to the function that a parameter of its path names. It answers exactly as that function does.
 *
 * <p>Only the functions that it was given can be reached, whatever headers a caller sends; that is
 * why it does not use Spring Cloud Function's own router.
 */
public final class RoutedFunction implements Function<Message<byte[]>, Message<byte[]>> {

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

    /** The functions that it leads to, by their names. */
    List<String> functions() {
        return functions;
    }

    @Override
    public Message<byte[]> apply(Message<byte[]> event) {
        Optional<HttpEvent> http = HttpEvent.read(event.getPayload());
        if (http.isEmpty()) {
            return answer(noHttpEvent(), event.getHeaders());
        }
        Optional<String> name = functionOf(http.get());
        return name.isPresent()
                ? call(name.get(), event)
                : answer(nobody(http.get()), event.getHeaders());
    }

    /** Without the headers that are the caller's: some of them mean something to the function. */
    private Message<byte[]> call(String name, Message<byte[]> event) {
        Function<Message<byte[]>, Message<byte[]>> function = catalog.lookup(name, MEDIA_TYPE);
        return function.apply(
                MessageBuilder.withPayload(event.getPayload())
                        .setHeader(FunctionMessageConverter.HTTP_API_EVENT, true)
                        .build());
    }

    /** Which of the functions an event is for; empty if it names none of them. */
    public Optional<String> functionOf(HttpEvent event) {
        return Optional.of(event.pathParameter(pathParameter)).filter(functions::contains);
    }

    /** The answer to an event that names none of the functions. */
    public Problem.NotFound nobody(HttpEvent event) {
        String name = event.pathParameter(pathParameter);
        return new Problem.NotFound(
                (name.isEmpty()
                                ? "no function is named"
                                : "there is no function '" + name + "' here")
                        + ": pathParameters.%s of an HTTP API's event %s"
                                .formatted(pathParameter, names()));
    }

    /** The answer to what is no event of HTTP. */
    public Problem.Invalid noHttpEvent() {
        String message =
                "must be an HTTP API's event, whose pathParameters.%s %s"
                        .formatted(pathParameter, names());
        return Problem.Invalid.of(List.of(new Violation("", message)));
    }

    private String names() {
        return "names the function, which is one of " + String.join(", ", functions);
    }

    @SuppressWarnings("unchecked") // the converter writes problems as bytes
    private Message<byte[]> answer(Problem problem, MessageHeaders headers) {
        return (Message<byte[]>) Objects.requireNonNull(converter.toMessage(problem, headers));
    }
}
