package dev.tandem.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.tandem.function.lambda.EventFunction;
import dev.tandem.lambda.log.JsonLog;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The handler of every function on the lean face: {@code
 * dev.tandem.lambda.FunctionHandler::handleRequest}. It answers what the same function answers on
 * Spring's face, by the same variables of the environment.
 */
public final class FunctionHandler implements RequestStreamHandler {

    private final Artifact artifact;

    /** The function that the environment names; called by Lambda. */
    public FunctionHandler() {
        this(variables());
    }

    /**
     * The function that these variables name.
     *
     * @throws IllegalStateException if a variable is missing, or names nothing that there is
     * @throws IllegalArgumentException if a setting has a value that it can't have
     */
    public FunctionHandler(Map<String, String> variables) {
        this.artifact = Artifact.of(variables);
    }

    private static Map<String, String> variables() {
        JsonLog.install();
        return System.getenv();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, @Nullable Context call)
            throws IOException {
        answer.write(artifact.function().answer(event.readAllBytes(), timeLeft(call)));
    }

    private static Supplier<Duration> timeLeft(@Nullable Context call) {
        return () ->
                call == null
                        ? EventFunction.LONGEST
                        : Duration.ofMillis(call.getRemainingTimeInMillis());
    }
}
