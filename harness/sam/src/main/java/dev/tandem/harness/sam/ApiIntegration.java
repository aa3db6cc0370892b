package dev.tandem.harness.sam;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an HTTP API calls, as plain CloudFormation has it.
 *
 * @param function the name or the ARN of a function, with its qualifier
 */
record ApiIntegration(String id, String function) implements Resource {

    static final String TYPE = "AWS::ApiGatewayV2::Integration";

    /** The long form of the URI: API Gateway Developer Guide, Lambda integrations. */
    private static final Pattern INVOCATIONS =
            Pattern.compile(
                    "arn:aws:apigateway:[^:]*:lambda:path/[^/]+/functions/(?<function>.+)/invocations");

    static ApiIntegration read(String id, Properties properties) {
        properties.required("ApiId");
        properties.requiredOneOf("IntegrationType", List.of("AWS_PROXY"));
        properties.requiredOneOf("PayloadFormatVersion", List.of("2.0"));
        String uri = properties.required("IntegrationUri");
        properties
                .withoutEffect("a function's own time-out ends it here", "TimeoutInMillis")
                .withoutEffect("Lambda is always called by POST", "IntegrationMethod")
                .withoutEffect("nothing reads descriptions here", "Description")
                .end();
        Matcher invocations = INVOCATIONS.matcher(uri);
        return new ApiIntegration(id, invocations.matches() ? invocations.group("function") : uri);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, id);
    }
}
