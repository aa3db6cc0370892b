package dev.tandem.harness.sam;

import java.net.URI;
import java.util.Map;

/** An HTTP API. Its routes are told by the functions' events. */
record Api(String id) implements Resource {

    static final String TYPE = "AWS::Serverless::HttpApi";

    static Api read(String id, Properties properties) {
        properties.withoutEffect("an HTTP API is known by its address here", "Name", "Description");
        properties.end();
        return new Api(id);
    }

    Map<String, String> attributes(URI endpoint) {
        return Map.of(ResourceAttributes.REF, id, "ApiEndpoint", endpoint.toString());
    }
}
