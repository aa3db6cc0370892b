package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * AWS's own policies for functions that allow nothing of what is guarded here: log lines, traces,
 * network interfaces. AWS Managed Policy Reference Guide.
 */
final class AwsManagedPolicies {

    static final List<String> NAMES =
            List.of(
                    "AWSLambdaBasicExecutionRole",
                    "AWSLambdaVPCAccessExecutionRole",
                    "AWSXRayDaemonWriteAccess",
                    "CloudWatchLambdaInsightsExecutionRolePolicy");

    /** {@code AWSLambdaDynamoDBExecutionRole}, which SAM gives to whoever has a DynamoDB event. */
    static final PolicyStatement DYNAMODB_EVENTS =
            new PolicyStatement(
                    "Allow",
                    List.of(
                            "dynamodb:DescribeStream",
                            "dynamodb:GetRecords",
                            "dynamodb:GetShardIterator",
                            "dynamodb:ListStreams"),
                    List.of("*"),
                    Map.of());

    /** {@code AWSLambdaSQSQueueExecutionRole}, which SAM gives to whoever has an SQS event. */
    static final PolicyStatement SQS_EVENTS =
            new PolicyStatement(
                    "Allow",
                    List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
                    List.of("*"),
                    Map.of());

    private static final Pattern ARN =
            Pattern.compile("arn:aws:iam::aws:policy/(?:service-role/)?(?<name>\\w+)");

    private AwsManagedPolicies() {}

    static boolean has(String arn) {
        var parts = ARN.matcher(arn);
        return parts.matches() && NAMES.contains(parts.group("name"));
    }
}
