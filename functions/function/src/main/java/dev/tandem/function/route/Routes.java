package dev.tandem.function.route;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.function.internal.HttpEvent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which function an HTTP API's event is for: the one that a parameter of its path names.
 *
 * @param pathParameter of the route, such as {@code command} in {@code POST /commands/{command}}
 * @param functions by their names
 */
public record Routes(String pathParameter, List<String> functions) {

    public Routes {
        functions = List.copyOf(functions);
    }

    /** Which of the functions an event is for; empty if it names none of them. */
    public Optional<String> functionOf(HttpEvent event) {
        return Optional.of(event.pathParameter(pathParameter)).filter(functions::contains);
    }

    /** The first of them that is not there. */
    public Optional<String> missing(Collection<String> there) {
        return functions.stream().filter(function -> !there.contains(function)).findFirst();
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

    /**
     * Makes sure that each of them takes requests: an HTTP API's event is one, and no other
     * function could be led to.
     *
     * @param name of who leads to them
     * @param requests the functions that take them
     * @throws IllegalStateException with the first that takes none
     */
    public void require(String name, Collection<String> requests) {
        missing(requests)
                .ifPresent(function -> {
                    throw new IllegalStateException(
                            "%s leads to '%s', which takes neither a CommandRequest nor a QueryRequest: an HTTP API's event has nothing else"
                                    .formatted(name, function));
                });
    }

    private String names() {
        return "names the function, which is one of " + String.join(", ", functions);
    }
}
