package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What Invoke answers (AWS Lambda API Reference, Invoke). */
final class InvokeResponse {

    private InvokeResponse() {}

    /**
     * @param log whether the end of the log is asked for
     */
    static AwsResponse of(Invocation invocation, boolean log) {
        AwsResponse answer =
                AwsResponse.json(200, invocation.payload().asByteArrayUnsafe())
                        .withHeader("x-amzn-RequestId", invocation.requestId())
                        .withHeader("X-Amz-Executed-Version", invocation.executedVersion());
        if (invocation.functionError().isPresent()) {
            answer = answer.withHeader("X-Amz-Function-Error", invocation.functionError().get());
        }
        return log ? answer.withHeader("X-Amz-Log-Result", base64(invocation.logTail())) : answer;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not by an exception: this error tells a reason, too. */
    static AwsResponse throttled(ThrottledException e) {
        Map<String, String> error =
                Map.of(
                        "Reason", e.reason(),
                        "Type", "User",
                        "message", String.valueOf(e.getMessage()));
        return AwsResponse.json(429, JsonMapper.shared().writeValueAsBytes(error))
                .withHeader("x-amzn-ErrorType", "TooManyRequestsException");
    }
}
