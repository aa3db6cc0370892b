package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.JwtAuthorizer;

import java.util.List;
import java.util.Map;

/** Whose tokens routes of an HTTP API accept, as plain CloudFormation has it. */
record ApiAuthorizer(String id, JwtAuthorizer tokens) implements Resource {

    static final String TYPE = "AWS::ApiGatewayV2::Authorizer";

    private static final String HEADER = "$request.header.Authorization";

    static ApiAuthorizer read(String id, Properties properties) {
        properties.required("ApiId");
        properties.requiredOneOf("AuthorizerType", List.of("JWT"));
        if (!properties.texts("IdentitySource").equals(List.of(HEADER))) {
            properties.problem("IdentitySource", "has to be " + HEADER);
        }
        properties.withoutEffect("an authorizer is known by its logical id here", "Name");
        JwtAuthorizer tokens =
                properties
                        .readRequired("JwtConfiguration", ApiAuthorizer::tokens)
                        .orElseGet(() -> new JwtAuthorizer("", List.of()));
        properties.end();
        return new ApiAuthorizer(id, tokens);
    }

    private static JwtAuthorizer tokens(Properties jwt) {
        String issuer = jwt.required("Issuer");
        List<String> audience = jwt.texts("Audience");
        if (audience.isEmpty()) {
            jwt.problem("Audience", "is required");
        }
        return new JwtAuthorizer(issuer, audience);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, id, "AuthorizerId", id);
    }
}
