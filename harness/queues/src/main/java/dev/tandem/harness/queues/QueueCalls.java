package dev.tandem.harness.queues;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Calls of the engine from within the harness, past the endpoint.
 *
 * @param engine which has the queues
 */
record QueueCalls(Supplier<AwsHandler> engine) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Asks for an operation.
     *
     * @throws AwsException with SQS's code if it is refused
     */
    JsonNode ask(String operation, Map<String, ?> parameters) throws InterruptedException {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/x-amz-json-1.0");
        headers.set("X-Amz-Target", SqsService.TARGET + operation);
        SdkBytes json = SdkBytes.fromByteArrayUnsafe(JSON.writeValueAsBytes(parameters));
        try {
            AwsRequest request = new AwsRequest("POST", URI.create("/"), headers, json);
            AwsResponse answer = engine.get().answer(request);
            byte[] body = answer.body().asByteArrayUnsafe();
            JsonNode told = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (!answer.ok()) {
                throw refusal(answer.status(), told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException("ElasticMQ does not answer " + operation, e);
        }
    }

    private static AwsException refusal(int status, JsonNode error) {
        String type = error.path("__type").asString("");
        return new AwsException(
                status,
                type.substring(type.indexOf('#') + 1),
                error.path("message").asString(error.path("Message").asString("")));
    }
}
