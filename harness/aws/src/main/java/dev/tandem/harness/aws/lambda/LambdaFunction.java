package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;
import dev.tandem.harness.aws.lambda.internal.runtime.InvocationResult;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

import java.util.Map;

/**
 * A function that exists.
 *
 * @param environments its children
 * @param concurrency what is reserved for it
 * @param tags as given when it was created
 */
record LambdaFunction(
        ExecutionEnvironments environments, Concurrency concurrency, Map<String, String> tags) {

    String name() {
        return current().configuration().name();
    }

    /** What new calls run. */
    FunctionRevision current() {
        return environments.current();
    }

    /**
     * Waits for its answer.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if the payload is larger than Lambda
     *     takes
     */
    Invocation invoke(RuntimeInvocation call) throws InterruptedException {
        PayloadLimit.REQUEST_RESPONSE.require(call.payload());
        concurrency.enter();
        try {
            InvocationResult result = environments.run(call);
            return new Invocation(
                    call.requestId(), result.payload(), result.functionError(), result.logTail());
        } finally {
            concurrency.leave();
        }
    }
}
