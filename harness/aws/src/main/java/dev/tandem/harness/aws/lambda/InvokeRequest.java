package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

import software.amazon.awssdk.core.SdkBytes;

/** What Invoke is asked for (AWS Lambda API Reference, Invoke). */
record InvokeRequest(AwsRequest request) {

    /** {@code RequestResponse}, {@code Event} or {@code DryRun}, if it is one that AWS knows. */
    String type() {
        return request.header("X-Amz-Invocation-Type").orElse("RequestResponse");
    }

    boolean wantsLog() {
        return request.header("X-Amz-Log-Type").orElse("None").equals("Tail");
    }

    /**
     * The event, with what comes along.
     *
     * @throws AwsException if it is no JSON
     */
    RuntimeInvocation invocation() {
        boolean empty = request.body().asByteArrayUnsafe().length == 0;
        SdkBytes payload = empty ? SdkBytes.fromUtf8String("{}") : request.body();
        Body.requireJson(payload);
        RuntimeInvocation call = RuntimeInvocation.of(payload);
        call = request.header("X-Amzn-Trace-Id").map(call::withTraceId).orElse(call);
        return request.header("X-Amz-Client-Context")
                .map(ClientContext::decoded)
                .map(call::withClientContext)
                .orElse(call);
    }

    static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
    }
}
