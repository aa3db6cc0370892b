package dev.tandem.harness.sam;

import java.util.List;

/** An HTTP API as plain CloudFormation has it; its routes are resources of their own. */
final class PlainApi {

    static final String TYPE = "AWS::ApiGatewayV2::Api";

    private PlainApi() {}

    static Api read(String id, Properties properties) {
        properties.requiredOneOf("ProtocolType", List.of("HTTP"));
        properties.withoutEffect(
                "an HTTP API is known by its address here",
                "Name",
                "Description",
                "DisableExecuteApiEndpoint");
        properties.withoutEffect("nothing reads tags here", "Tags");
        properties.withoutEffect("browsers are not served here", "CorsConfiguration");
        properties.end();
        return new Api(id);
    }
}
