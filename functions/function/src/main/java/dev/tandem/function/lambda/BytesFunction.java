package dev.tandem.function.lambda;

import com.amazonaws.services.lambda.runtime.Context;

import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.LambdaAnswer;

import org.springframework.messaging.Message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/**
 * A function as Spring Cloud Function's adapter calls it. It takes the event by itself, since the
 * adapter would make message headers of the caller's, take arrays apart and send its own headers
 * with the answer.
 */
record BytesFunction(EventFunction function)
        implements Function<Message<InputStream>, LambdaAnswer> {

    @Override
    public LambdaAnswer apply(Message<InputStream> input) {
        return new LambdaAnswer(function.answer(read(input.getPayload()), () -> timeLeft(input)));
    }

    /** The adapter hands on what Lambda says of the call. */
    static Duration timeLeft(Message<?> input) {
        return input.getHeaders().get("aws-context") instanceof Context context
                ? Duration.ofMillis(context.getRemainingTimeInMillis())
                : Call.LONGEST;
    }

    static byte[] read(InputStream input) {
        try {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
