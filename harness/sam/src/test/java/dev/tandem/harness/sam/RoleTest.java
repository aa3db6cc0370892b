package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.sam.policy.PolicyStatement;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class RoleTest {

    private static final String FUNCTION =
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  Handler: a.B::c
                  CodeUri: code
                  RIGHTS
                  Events:
                    Read:
                      Type: DynamoDB
                      Properties:
                        Stream: arn:aws:dynamodb:us-east-1:000000000000:table/notes/stream/1
                        StartingPosition: LATEST
                        DestinationConfig: {OnFailure: {Type: SQS, Destination: 'arn:aws:sqs:us-east-1:000000000000:failed'}}
            """;

    private static final String ROLE =
            """
              R:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Action: sts:AssumeRole, Principal: {Service: lambda.amazonaws.com}}]}
                  ManagedPolicyArns: [!Ref Shared, arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
                  Policies:
                    - PolicyName: events
                      PolicyDocument:
                        Statement:
                          - {Effect: Allow, Action: dynamodb:GetRecords, Resource: arn:aws:dynamodb:us-east-1:000000000000:table/notes/stream/1}
                          - {Effect: Allow, Action: [logs:CreateLogStream, logs:PutLogEvents], Resource: !GetAtt Logs.Arn}
              Shared:
                Type: AWS::IAM::ManagedPolicy
                Properties: {PolicyDocument: {Statement: [{Effect: Allow, Action: sqs:SendMessage, Resource: '*'}]}}
              Logs: {Type: 'AWS::Logs::LogGroup', Properties: {RetentionInDays: 30}}
            """;

    @TempDir Path folder;

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "Whoever has a DynamoDB event and no role of its own may read every stream",
            source = "serverless-application-model, AWSLambdaDynamoDBExecutionRole")
    @Test
    void the_role_that_sam_makes_reads_every_stream_whatever_the_template_says() {
        assertThat(
                        rights(
                                FUNCTION.replace(
                                        "RIGHTS",
                                        "Policies: [{Statement: [{Effect: Allow, Action:"
                                                + " dynamodb:GetItem, Resource: a}]}]")))
                .containsExactly(
                        "dynamodb:DescribeStream *",
                        "dynamodb:GetItem a",
                        "dynamodb:GetRecords *",
                        "dynamodb:GetShardIterator *",
                        "dynamodb:ListStreams *",
                        "sqs:SendMessage arn:aws:sqs:us-east-1:000000000000:failed");
    }

    @Test
    void with_a_role_of_its_own_a_function_may_do_what_that_says() {
        assertThat(rights(FUNCTION.replace("RIGHTS", "Role: !GetAtt R.Arn") + ROLE))
                .containsExactly(
                        "dynamodb:GetRecords"
                                + " arn:aws:dynamodb:us-east-1:000000000000:table/notes/stream/1",
                        "logs:CreateLogStream Logs",
                        "logs:PutLogEvents Logs",
                        "sqs:SendMessage *");
    }

    @Test
    void policies_beside_a_role_are_told_since_sam_leaves_them_out() {
        assertThatThrownBy(() ->
                        rights(
                                FUNCTION.replace(
                                                "RIGHTS",
                                                "Role: !GetAtt R.Arn\n"
                                                        + "      Policies: [!Ref Shared]")
                                        + ROLE))
                .hasMessageContaining("F.Policies: stand beside Role: SAM would leave them out");
    }

    @Test
    void a_role_that_the_template_does_not_describe_is_told() {
        assertThatThrownBy(() ->
                        rights(
                                FUNCTION.replace(
                                        "RIGHTS", "Role: arn:aws:iam::000000000000:role/x")))
                .hasMessageContaining(
                        "F.Role: is arn:aws:iam::000000000000:role/x, which is no role of this"
                                + " template");
    }

    private Set<String> rights(String yaml) {
        Template template = Templates.read(folder, yaml);
        Stack stack = Stack.of(template, Map.of(), new Place("us-east-1", "000000000000"));
        Set<String> rights = new TreeSet<>();
        List<PolicyStatement> statements = ((Function) stack.resource("F")).policies();
        for (PolicyStatement statement : statements) {
            for (String action : statement.actions()) {
                statement.resources().forEach(resource -> rights.add(action + " " + resource));
            }
        }
        return rights;
    }
}
