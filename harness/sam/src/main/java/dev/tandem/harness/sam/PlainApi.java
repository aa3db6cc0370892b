package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.Cors;

import java.util.List;
import java.util.Optional;

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
        Optional<Cors> cors = properties.read("CorsConfiguration", ApiCors::read);
        properties.end();
        return new Api(id, cors);
    }
}
