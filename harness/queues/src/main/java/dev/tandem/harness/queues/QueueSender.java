package dev.tandem.harness.queues;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.Engine;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends messages to queues that are named by their ARNs.
 *
 * @param engine which has the queues
 */
record QueueSender(Supplier<Engine> engine) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws:sqs:[^:]+:(?<account>\\d{12}):(?<name>[^:]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Sends a message.
     *
     * @return its id
     * @throws AwsException if there is no such queue
     */
    String send(String queueArn, String body) throws InterruptedException {
        Matcher arn = ARN.matcher(queueArn);
        if (!arn.matches()) {
            throw new AwsException(
                    400,
                    "InvalidAddress",
                    "The queue was %s; it has to be an ARN such as arn:aws:sqs:%s:%s:failures"
                            .formatted(queueArn, ElasticMq.REGION, ElasticMq.ACCOUNT));
        }
        String queue = "/%s/%s".formatted(arn.group("account"), arn.group("name"));
        JsonNode answer = ask("SendMessage", Map.of("QueueUrl", queue, "MessageBody", body));
        return answer.path("MessageId").asString();
    }

    private JsonNode ask(String operation, Map<String, String> parameters)
            throws InterruptedException {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/x-amz-json-1.0");
        headers.set("X-Amz-Target", SqsService.TARGET + operation);
        SdkBytes json = SdkBytes.fromByteArrayUnsafe(JSON.writeValueAsBytes(parameters));
        try {
            AwsRequest request = new AwsRequest("POST", URI.create("/"), headers, json);
            AwsResponse answer = engine.get().answer(request);
            JsonNode body = JSON.readTree(answer.body().asByteArrayUnsafe());
            if (!answer.ok()) {
                throw refusal(answer.status(), body);
            }
            return body;
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
