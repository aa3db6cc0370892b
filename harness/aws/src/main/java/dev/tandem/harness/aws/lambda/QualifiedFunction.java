package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;
import dev.tandem.harness.aws.lambda.internal.runtime.InvocationResult;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

import java.util.Optional;

/**
 * A function as a caller names it.
 *
 * @param environments the children of the version that this leads to
 * @param qualifier the version or alias that was named; {@code $LATEST} without one
 */
record QualifiedFunction(
        LambdaFunction function, ExecutionEnvironments environments, Optional<String> qualifier) {

    FunctionRevision current() {
        return environments.current();
    }

    /** Its name with the qualifier, if there is one. */
    String name() {
        return qualifier.map(it -> function.name() + ":" + it).orElseGet(function::name);
    }

    /** The version or the alias that was named, as what is configured for one alone is kept. */
    String version() {
        return qualifier.orElse(FunctionRevision.LATEST);
    }

    /** What becomes of its asynchronous calls. */
    EventInvokeConfig eventInvoke() {
        return function.eventInvokes().getOrDefault(version(), EventInvokeConfig.NONE);
    }

    /**
     * Waits for its answer.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if the payload is larger than Lambda
     *     takes
     */
    Invocation invoke(RuntimeInvocation call) throws InterruptedException {
        PayloadLimit.REQUEST_RESPONSE.require(call.payload());
        function.enter();
        try {
            InvocationResult result = environments.run(call.of(qualifier));
            function.listener()
                    .invoked(function.name(), result.functionError().isPresent(), result.log());
            return new Invocation(
                    call.requestId(),
                    result.payload(),
                    result.functionError(),
                    result.logTail(),
                    current().version());
        } finally {
            function.concurrency().leave();
        }
    }
}
