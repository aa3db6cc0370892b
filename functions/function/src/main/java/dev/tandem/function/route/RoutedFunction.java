package dev.tandem.function.route;

import dev.tandem.core.result.Problem;
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
    private final Routes routes;

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
        this.routes = new Routes(pathParameter, functions);
    }

    /** Which function an event is for. */
    public Routes routes() {
        return routes;
    }

    @Override
    public Message<byte[]> apply(Message<byte[]> event) {
        Optional<HttpEvent> http = HttpEvent.read(event.getPayload());
        if (http.isEmpty()) {
            return answer(routes.noHttpEvent(), event.getHeaders());
        }
        Optional<String> name = routes.functionOf(http.get());
        return name.isPresent()
                ? call(name.get(), event)
                : answer(routes.nobody(http.get()), event.getHeaders());
    }

    /** Without the headers that are the caller's: some of them mean something to the function. */
    private Message<byte[]> call(String name, Message<byte[]> event) {
        Function<Message<byte[]>, Message<byte[]>> function = catalog.lookup(name, MEDIA_TYPE);
        return function.apply(
                MessageBuilder.withPayload(event.getPayload())
                        .setHeader(FunctionMessageConverter.HTTP_API_EVENT, true)
                        .build());
    }

    @SuppressWarnings("unchecked") // the converter writes problems as bytes
    private Message<byte[]> answer(Problem problem, MessageHeaders headers) {
        return (Message<byte[]>) Objects.requireNonNull(converter.toMessage(problem, headers));
    }
}
