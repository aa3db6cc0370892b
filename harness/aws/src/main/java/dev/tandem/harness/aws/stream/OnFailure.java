package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.FailureDestination;

import java.util.Optional;

/**
 * Who is told of batches that are given up.
 *
 * @param functionArn whose failures they are
 * @param destinationArn where to; empty to tell nobody
 * @param destination sends
 */
public record OnFailure(
        String functionArn, Optional<String> destinationArn, FailureDestination destination) {

    /** What is given up is told to nobody. */
    public static OnFailure none() {
        return new OnFailure("", Optional.empty(), FailureDestination.none());
    }
}
