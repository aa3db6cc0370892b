package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.nio.charset.StandardCharsets;

/** What a client is told of how an integration's function has ended. */
final class IntegrationResponse {

    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());

    private IntegrationResponse() {}

    static AwsResponse of(String function, IntegrationResult invocation) {
        return switch (invocation) {
            case IntegrationResult.Answered answered ->
                    HttpApiResponse.of(answered.payload().asByteArrayUnsafe())
                            .orElseGet(() ->
                                    failed(function, "its answer is no response of format 2.0"));
            case IntegrationResult.Failed failed -> failed(function, failed.error());
            case IntegrationResult.Throttled _ -> message(503, "Service Unavailable");
            case IntegrationResult.TooLarge _ -> tooLarge();
        };
    }

    private static AwsResponse failed(String function, String why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The function {0} has failed, and the HTTP API has answered 500: {1}",
                function,
                why);
        return message(500, "Internal Server Error");
    }

    static AwsResponse tooLarge() {
        return message(413, "Request Entity Too Large");
    }

    /** What API Gateway itself says. */
    static AwsResponse message(int status, String message) {
        return AwsResponse.json(
                status, "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
    }
}
