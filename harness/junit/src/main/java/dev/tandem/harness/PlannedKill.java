package dev.tandem.harness;

import dev.tandem.harness.aws.lambda.LambdaService;

import java.util.concurrent.atomic.AtomicBoolean;

/** The death of a function that has been arranged. */
public final class PlannedKill {

    private final LambdaService lambda;
    private final String function;
    private final AtomicBoolean happened = new AtomicBoolean();

    PlannedKill(LambdaService lambda, String function) {
        this.lambda = lambda;
        this.function = function;
    }

    void happen() {
        happened.set(true);
        lambda.kill(function);
    }

    /** Whether the function has died of it. */
    public boolean hasHappened() {
        return happened.get();
    }
}
