package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The operation Invoke (AWS Lambda API Reference). */
record Invocations(Functions functions, AsynchronousEvents events) {

    private static final int MOST_BYTES = 6 * 1024 * 1024;
    private static final int MOST_EVENT_BYTES = 256 * 1024;

    AwsResponse invoke(AwsRequest request, String name) throws InterruptedException {
        LambdaFunction function = functions.get(name, Query.of(request).get("Qualifier"));
        String type = request.header("X-Amz-Invocation-Type").orElse("RequestResponse");
        RuntimeInvocation call = call(request);
        return switch (type) {
            case "RequestResponse" -> synchronously(function, call, request);
            case "Event" -> asynchronously(function, call);
            case "DryRun" -> AwsResponse.empty(204);
            default ->
                    throw invalid(
                            "X-Amz-Invocation-Type: must be RequestResponse, Event or DryRun, is '%s'"
                                    .formatted(type));
        };
    }

    private AwsResponse synchronously(
            LambdaFunction function, RuntimeInvocation call, AwsRequest request)
            throws InterruptedException {
        requireSize(call.payload(), MOST_BYTES, "RequestResponse");
        try {
            boolean log = request.header("X-Amz-Log-Type").orElse("None").equals("Tail");
            return answer(function.invoke(call), log).withHeader("X-Amzn-Trace-Id", call.traceId());
        } catch (ThrottledException e) {
            return throttled(e);
        }
    }

    private AwsResponse asynchronously(LambdaFunction function, RuntimeInvocation call) {
        requireSize(call.payload(), MOST_EVENT_BYTES, "Event");
        events.send(function, call);
        return AwsResponse.empty(202).withHeader("x-amzn-RequestId", call.requestId());
    }

    private static RuntimeInvocation call(AwsRequest request) {
        boolean empty = request.body().asByteArrayUnsafe().length == 0;
        SdkBytes payload = empty ? SdkBytes.fromUtf8String("{}") : request.body();
        Body.requireJson(payload);
        RuntimeInvocation call = RuntimeInvocation.of(payload);
        call = request.header("X-Amzn-Trace-Id").map(call::withTraceId).orElse(call);
        return request.header("X-Amz-Client-Context")
                .map(Invocations::decoded)
                .map(call::withClientContext)
                .orElse(call);
    }

    private static String decoded(String context) {
        try {
            return new String(Base64.getDecoder().decode(context), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("X-Amz-Client-Context: must be JSON in Base64");
        }
    }

    private static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
    }

    private static void requireSize(SdkBytes payload, int most, String type) {
        int size = payload.asByteArrayUnsafe().length;
        if (size > most) {
            throw new AwsException(
                    413,
                    "RequestTooLargeException",
                    "%d byte payload is too large for the %s invocation type (limit %d bytes)"
                            .formatted(size, type, most));
        }
    }

    private static AwsResponse answer(Invocation invocation, boolean log) {
        AwsResponse answer =
                AwsResponse.json(200, invocation.payload().asByteArrayUnsafe())
                        .withHeader("x-amzn-RequestId", invocation.requestId())
                        .withHeader("X-Amz-Executed-Version", "$LATEST");
        if (invocation.functionError().isPresent()) {
            answer = answer.withHeader("X-Amz-Function-Error", invocation.functionError().get());
        }
        return log ? answer.withHeader("X-Amz-Log-Result", base64(invocation.logTail())) : answer;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not by an exception: this error tells a reason, too. */
    private static AwsResponse throttled(ThrottledException e) {
        Map<String, String> error =
                Map.of(
                        "Reason",
                        e.reason(),
                        "Type",
                        "User",
                        "message",
                        String.valueOf(e.getMessage()));
        return AwsResponse.json(429, JsonMapper.shared().writeValueAsBytes(error))
                .withHeader("x-amzn-ErrorType", "TooManyRequestsException");
    }
}
