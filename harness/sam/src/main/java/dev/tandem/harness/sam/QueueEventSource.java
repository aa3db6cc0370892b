package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

/** An SQS queue that feeds a function: SAM's event {@code SQS}. */
final class QueueEventSource {

    private QueueEventSource() {}

    static CreateEventSourceMappingRequest read(Properties properties, String function) {
        return read(properties, "Queue", function);
    }

    /** The same as plain CloudFormation has it. */
    static CreateEventSourceMappingRequest plain(Properties properties) {
        String function = properties.required("FunctionName");
        properties.withoutEffect("nothing reads tags here", "Tags");
        return read(properties, "EventSourceArn", function);
    }

    private static CreateEventSourceMappingRequest read(
            Properties properties, String source, String function) {
        String queue = properties.required(source);
        if (!queue.isEmpty() && !feeds(queue)) {
            properties.problem(source, "is %s, has to be the ARN of a queue".formatted(queue));
        }
        CreateEventSourceMappingRequest.Builder mapping = CreateEventSourceMappingRequest.builder();
        mapping.functionName(function).eventSourceArn(queue);
        SharedSource.read(properties, mapping);
        properties
                .read("ScalingConfig", scaling -> scaling.number("MaximumConcurrency"))
                .flatMap(most -> most)
                .ifPresent(most -> mapping.scalingConfig(to -> to.maximumConcurrency(most)));
        properties.end();
        return mapping.build();
    }

    /** Whether that is the ARN of a queue. */
    static boolean feeds(String sourceArn) {
        return sourceArn.startsWith("arn:aws:sqs:");
    }
}
