package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.FailureDestination;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A destination that remembers what it took, and refuses as long as it is told. */
final class Told implements FailureDestination {

    static final String ARN = "arn:aws:sqs:us-east-1:000000000000:failures";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile int refusals;

    /** Takes nothing, as often as told. */
    Told refuse(int times) {
        refusals = times;
        return this;
    }

    @Override
    public void send(String destinationArn, String json) {
        if (!destinationArn.equals(ARN)) {
            throw new IllegalArgumentException(destinationArn);
        }
        if (refused.get() < refusals) {
            refused.incrementAndGet();
            throw new IllegalStateException("The queue does not exist");
        }
        taken.add(json);
    }

    OnFailure of(String functionArn) {
        return new OnFailure(functionArn, Optional.of(ARN), this);
    }

    /** How often it refused so far. */
    int refused() {
        return refused.get();
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The only one that it took. */
    JsonNode json() {
        if (taken.size() != 1) {
            throw new AssertionError("Expected one record of failure, there are " + taken);
        }
        return JsonMapper.shared().readTree(taken.getFirst());
    }
}
