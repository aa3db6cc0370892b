package dev.tandem.harness.sam.policy;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.Form;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.List;

/**
 * What a request needs to be allowed: to DynamoDB, DynamoDB Streams or SQS; others need nothing.
 */
final class Actions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DynamoDbActions tables;
    private final StreamActions streams;
    private final SqsActions queues;

    Actions(ResourceArns arns) {
        tables = new DynamoDbActions(arns);
        streams = new StreamActions();
        queues = new SqsActions(arns);
    }

    List<Permission> of(AwsRequest request) {
        String service = request.target().split("[_.]", 2)[0];
        return switch (service) {
            case "DynamoDB" -> tables.of(request.operation(), body(request));
            case "DynamoDBStreams" -> streams.of(request.operation(), body(request));
            case "AmazonSQS" -> {
                JsonNode body = body(request);
                yield queues.of(request.operation(), name -> body.path(name).asString(""), "");
            }
            case String _ -> inForm(request);
        };
    }

    /** SQS as older tools speak to it. */
    private List<Permission> inForm(AwsRequest request) {
        Form form = Form.of(request);
        boolean sqs = form.get("Version").filter("2012-11-05"::equals).isPresent();
        return form.action()
                .filter(_ -> sqs)
                .map(action -> queues.of(action, name -> form.get(name).orElse(""), request.path()))
                .orElse(List.of());
    }

    /** What is no JSON is left to the service to refuse. */
    private static JsonNode body(AwsRequest request) {
        try {
            return JSON.readTree(request.body().asByteArrayUnsafe());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
