package dev.tandem.harness.aws.mapping;

import java.util.regex.Pattern;

/** Plans of new mappings, by what they are to read. */
record MappingPlans(MappingEnvironment environment) {

    private static final Pattern STREAM =
            Pattern.compile("arn:aws:dynamodb:[^:]+:\\d{12}:table/[^/:]+/stream/.+");
    private static final Pattern QUEUE = Pattern.compile("arn:aws:sqs:[^:]+:\\d{12}:[^:]+");

    /**
     * @throws dev.tandem.harness.aws.endpoint.AwsException if the request asks for something that
     *     is not there
     */
    MappingPlan of(MappingRequest request) throws InterruptedException {
        Field source = request.field("EventSourceArn");
        String arn = source.required();
        if (STREAM.matcher(arn).matches()) {
            return StreamPlan.of(arn, request, environment);
        }
        if (isQueue(arn)) {
            return QueuePlan.of(arn, request, environment);
        }
        throw source.invalid("the ARN of a DynamoDB stream or of an SQS queue");
    }

    static boolean isQueue(String arn) {
        return QUEUE.matcher(arn).matches();
    }
}
