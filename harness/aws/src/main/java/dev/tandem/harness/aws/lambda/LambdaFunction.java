package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.Call;
import dev.tandem.harness.aws.lambda.internal.runtime.Fleet;
import dev.tandem.harness.aws.lambda.internal.runtime.Outcome;

import java.util.Map;

/**
 * A function that exists.
 *
 * @param fleet its children
 * @param concurrency what is reserved for it
 * @param tags as given when it was created
 */
record LambdaFunction(Fleet fleet, Concurrency concurrency, Map<String, String> tags) {

    String name() {
        return fleet.current().configuration().name();
    }

    Invocation invoke(Call call) throws InterruptedException {
        concurrency.enter();
        try {
            Outcome outcome = fleet.run(call);
            return new Invocation(
                    call.requestId(),
                    outcome.payload(),
                    outcome.functionError(),
                    outcome.logTail());
        } finally {
            concurrency.leave();
        }
    }
}
