package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

/** The operation Invoke (AWS Lambda API Reference). */
record Invocations(Functions functions, AsynchronousEvents events) {

    AwsResponse invoke(AwsRequest request, String name) throws InterruptedException {
        QualifiedFunction function = functions.find(name, Query.of(request).get("Qualifier"));
        InvokeRequest asked = new InvokeRequest(request);
        RuntimeInvocation call = asked.invocation();
        return switch (asked.type()) {
            case "RequestResponse" -> synchronously(function, call, asked.wantsLog());
            case "Event" -> asynchronously(function, call);
            case "DryRun" -> dryRun(call);
            case String type ->
                    throw InvokeRequest.invalid(
                            "X-Amz-Invocation-Type: must be RequestResponse, Event or DryRun, is '%s'"
                                    .formatted(type));
        };
    }

    private static AwsResponse synchronously(
            QualifiedFunction function, RuntimeInvocation call, boolean log)
            throws InterruptedException {
        try {
            return InvokeResponse.of(function.invoke(call), log)
                    .withHeader("X-Amzn-Trace-Id", call.traceId());
        } catch (ThrottledException e) {
            return InvokeResponse.throttled(e);
        }
    }

    private static AwsResponse dryRun(RuntimeInvocation call) {
        PayloadLimit.REQUEST_RESPONSE.require(call.payload());
        return AwsResponse.empty(204);
    }

    private AwsResponse asynchronously(QualifiedFunction function, RuntimeInvocation call) {
        PayloadLimit.EVENT.require(call.payload());
        events.send(function, call);
        return AwsResponse.empty(202).withHeader("x-amzn-RequestId", call.requestId());
    }
}
