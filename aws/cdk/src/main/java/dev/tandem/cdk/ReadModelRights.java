package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import software.amazon.awscdk.services.iam.PolicyStatement;

import java.util.List;

/** What the updater of a read model may do. */
final class ReadModelRights {

    private ReadModelRights() {}

    /**
     * @param failed the ARN of the queue of what the stream gave up
     */
    static List<PolicyStatement> ofUpdater(EventSource source, String failed) {
        return List.of(
                Statements.allow(
                        List.of(
                                "dynamodb:DescribeStream",
                                "dynamodb:GetRecords",
                                "dynamodb:GetShardIterator"),
                        List.of(requireNonNull(source.stream()))),
                // knows no resource: AWS Service Authorization Reference, DynamoDB
                Statements.allow(List.of("dynamodb:ListStreams"), List.of("*")),
                Statements.allow(List.of("dynamodb:Query"), List.of(source.arn())),
                Statements.allow(List.of("sqs:SendMessage"), List.of(failed)));
    }
}
