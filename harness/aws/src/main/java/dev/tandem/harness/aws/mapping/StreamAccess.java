package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.function.Function;

/**
 * Whether a function may read a stream.
 *
 * @param clients of the function with that ARN
 */
record StreamAccess(Function<String, DynamoDbStreamsClient> clients) {

    /**
     * @throws AwsException if there is no such stream, or if the function's role does not allow it
     */
    void require(String streamArn, String functionArn) {
        try {
            clients.apply(functionArn).describeStream(stream -> stream.streamArn(streamArn));
        } catch (ResourceNotFoundException e) {
            throw Field.refused(
                    "EventSourceArn is %s: there is no such stream".formatted(streamArn));
        } catch (DynamoDbException e) {
            throw Field.refused(
                    "Cannot access stream %s: %s. The function's role has to allow GetRecords, GetShardIterator, DescribeStream and ListStreams"
                            .formatted(streamArn, e.awsErrorDetails().errorMessage()));
        }
    }
}
