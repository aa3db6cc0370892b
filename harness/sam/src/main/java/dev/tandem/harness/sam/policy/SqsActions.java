package dev.tandem.harness.sam.policy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What requests to SQS need to be allowed. Amazon SQS Developer Guide, "Amazon SQS API permissions:
 * actions and resource reference": batches need what their single form needs.
 */
final class SqsActions {

    private static final String BATCH = "Batch";

    private final ResourceArns arns;

    SqsActions(ResourceArns arns) {
        this.arns = arns;
    }

    /**
     * @param fields of the request by name; an empty text for those that it lacks
     * @param path of the request, which older tools send to the queue's own address
     */
    List<Permission> of(String operation, UnaryOperator<String> fields, String path) {
        String action =
                operation.endsWith(BATCH)
                        ? operation.substring(0, operation.length() - BATCH.length())
                        : operation;
        String queue =
                Stream.of(fields.apply("QueueUrl"), fields.apply("QueueName"), path)
                        .filter(address -> !address.isEmpty() && !address.endsWith("/"))
                        .findFirst()
                        .map(arns::queue)
                        .orElseGet(() -> anyOr(fields.apply("SourceArn")));
        return List.of(Permission.of("sqs:" + action, queue));
    }

    private static String anyOr(String arn) {
        return arn.isEmpty() ? "*" : arn;
    }
}
