package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** Bodies in the JSON of DynamoDB's API. */
final class DynamoDbJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DynamoDbJson() {}

    /**
     * @throws AwsException if the body is not JSON
     */
    static JsonNode of(AwsRequest request) {
        try {
            return JSON.readTree(request.body().asByteArrayUnsafe());
        } catch (JacksonException e) {
            throw new AwsException(
                    400, "SerializationException", "The body of the request is not JSON");
        }
    }

    static AwsResponse response(Map<String, Object> body) {
        return AwsResponse.of(200, "application/x-amz-json-1.0", JSON.writeValueAsBytes(body));
    }
}
