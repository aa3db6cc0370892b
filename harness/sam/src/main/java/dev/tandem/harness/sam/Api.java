package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.Cors;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** An HTTP API. Its routes are told by the functions' events. */
record Api(String id, Optional<Cors> cors) implements Resource {

    static final String TYPE = "AWS::Serverless::HttpApi";

    static Api read(String id, Properties properties) {
        properties.withoutEffect("an HTTP API is known by its address here", "Name", "Description");
        properties.end();
        return new Api(id, Optional.empty());
    }

    Map<String, String> attributes(URI endpoint) {
        return Map.of(ResourceAttributes.REF, id, "ApiEndpoint", endpoint.toString());
    }
}
