package dev.tandem.harness.queues;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.Form;
import dev.tandem.harness.aws.queue.QueueService;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQS, by ElasticMQ, which starts with the first request. Both protocols: JSON as SDK v2 speaks it,
 * and the query protocol of older tools, such as Debian's AWS CLI. Queue URLs point to the endpoint
 * as the first request addressed it.
 */
public final class SqsService implements QueueService {

    private static final String TARGET = "AmazonSQS.";
    private static final String VERSION = "2012-11-05";
    private static final Pattern QUEUE_PATH = Pattern.compile("/\\d{12}/[^/]+");
    private static final Pattern QUEUE_ARN =
            Pattern.compile("arn:aws:sqs:[^:]+:(?<account>\\d{12}):(?<name>[^:]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private @Nullable ElasticMq running;

    @Override
    public String name() {
        return "SQS";
    }

    /** What ElasticMQ 1.7.1 knows. */
    @Override
    public List<String> operations() {
        return List.of(
                "AddPermission",
                "CancelMessageMoveTask",
                "ChangeMessageVisibility",
                "ChangeMessageVisibilityBatch",
                "CreateQueue",
                "DeleteMessage",
                "DeleteMessageBatch",
                "DeleteQueue",
                "GetQueueAttributes",
                "GetQueueUrl",
                "ListDeadLetterSourceQueues",
                "ListMessageMoveTasks",
                "ListQueueTags",
                "ListQueues",
                "PurgeQueue",
                "ReceiveMessage",
                "RemovePermission",
                "SendMessage",
                "SendMessageBatch",
                "SetQueueAttributes",
                "StartMessageMoveTask",
                "TagQueue",
                "UntagQueue");
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        if (!request.target().isEmpty()) {
            return request.target().startsWith(TARGET);
        }
        Form form = Form.of(request);
        return form.get("Version").filter(VERSION::equals).isPresent()
                || (form.action().isPresent() && QUEUE_PATH.matcher(request.path()).matches());
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        URI shown = URI.create("http://" + request.header("Host").orElse("localhost"));
        return elasticMq(shown).engine().answer(request);
    }

    @Override
    public String send(String queueArn, String body) throws InterruptedException {
        Matcher arn = QUEUE_ARN.matcher(queueArn);
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

    private JsonNode ask(String operation, Map<String, String> request)
            throws InterruptedException {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/x-amz-json-1.0");
        headers.set("X-Amz-Target", TARGET + operation);
        SdkBytes json = SdkBytes.fromByteArrayUnsafe(JSON.writeValueAsBytes(request));
        try {
            AwsResponse answer =
                    started()
                            .engine()
                            .answer(new AwsRequest("POST", URI.create("/"), headers, json));
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

    /** Without a request, no queue has been made. */
    private synchronized ElasticMq started() {
        if (running == null) {
            throw new AwsException(400, "QueueDoesNotExist", "There is no queue yet");
        }
        return running;
    }

    private synchronized ElasticMq elasticMq(URI shown) {
        if (running == null) {
            running = ElasticMq.start(shown);
        }
        return running;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
