package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

import software.amazon.awssdk.core.SdkBytes;

/** The operation Invoke (AWS Lambda API Reference). */
record Invocations(Functions functions, AsynchronousEvents events) {

    private static final int MOST_BYTES = 6 * 1024 * 1024;
    private static final int MOST_EVENT_BYTES = 256 * 1024;

    AwsResponse invoke(AwsRequest request, String name) throws InterruptedException {
        LambdaFunction function = functions.get(name, Query.of(request).get("Qualifier"));
        InvokeRequest asked = new InvokeRequest(request);
        RuntimeInvocation call = asked.invocation();
        return switch (asked.type()) {
            case "RequestResponse" -> synchronously(function, call, asked.wantsLog());
            case "Event" -> asynchronously(function, call);
            case "DryRun" -> AwsResponse.empty(204);
            case String type ->
                    throw InvokeRequest.invalid(
                            "X-Amz-Invocation-Type: must be RequestResponse, Event or DryRun, is '%s'"
                                    .formatted(type));
        };
    }

    private static AwsResponse synchronously(
            LambdaFunction function, RuntimeInvocation call, boolean log)
            throws InterruptedException {
        requireSize(call.payload(), MOST_BYTES, "RequestResponse");
        try {
            return InvokeResponse.of(function.invoke(call), log)
                    .withHeader("X-Amzn-Trace-Id", call.traceId());
        } catch (ThrottledException e) {
            return InvokeResponse.throttled(e);
        }
    }

    private AwsResponse asynchronously(LambdaFunction function, RuntimeInvocation call) {
        requireSize(call.payload(), MOST_EVENT_BYTES, "Event");
        events.send(function, call);
        return AwsResponse.empty(202).withHeader("x-amzn-RequestId", call.requestId());
    }

    private static void requireSize(SdkBytes payload, int most, String type) {
        int size = payload.asByteArrayUnsafe().length;
        if (size > most) {
            throw new AwsException(
                    413,
                    "RequestTooLargeException",
                    "%s byte payload is too large for the %s invocation type (limit %s bytes)"
                            .formatted(size, type, most));
        }
    }
}
