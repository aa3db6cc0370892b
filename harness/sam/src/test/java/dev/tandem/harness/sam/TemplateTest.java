package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class TemplateTest {

    private static final String TABLE =
            """
            Resources:
              Notes:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PROVISIONED
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
                  DeletionProtectionEnabled: maybe
                  ImportSourceSpecification: {}
                  StreamSpecification: {StreamViewType: NEW_IMAGE, ResourcePolicy: {}}
            """;

    @TempDir Path folder;

    @Test
    void all_that_is_wrong_before_parameters_are_known_is_told_at_once() {
        assertThatThrownBy(() ->
                        Templates.read(
                                folder,
                                """
                                Hooks: {}
                                Globals:
                                  Api: {}
                                Resources:
                                  Topic:
                                    Type: AWS::SNS::Topic
                                  Queue:
                                    Type: AWS::SQS::Queue
                                    CreationPolicy: {}
                                    Condition: Never
                                    Properties:
                                      QueueName: !Sub '${Nobody}-queue'
                                      DelaySeconds: !ImportValue a
                                """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(problem ->
                                                problem.substring(0, problem.indexOf(':')))
                                        .containsExactlyInAnyOrder(
                                                "Template.Hooks",
                                                "Globals.Api",
                                                "Topic.Type",
                                                "Queue.CreationPolicy",
                                                "Queue.Condition",
                                                "Queue.QueueName",
                                                "Queue.DelaySeconds"));
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "SAM templates have many more resource types and properties",
            source = "AWS SAM Developer Guide",
            differs = "every other one is an error by its name")
    @Test
    void a_property_that_is_not_honoured_is_an_error_wherever_it_is() {
        Template template = Templates.read(folder, TABLE);

        assertThatThrownBy(() -> template.check(Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e ->
                                assertThat(e.problems())
                                        .anyMatch(p ->
                                                p.startsWith("Notes.BillingMode: is PROVISIONED"))
                                        .anyMatch(p ->
                                                p.startsWith(
                                                        "Notes.DeletionProtectionEnabled: is"
                                                                + " maybe"))
                                        .anyMatch(p ->
                                                p.startsWith(
                                                        "Notes.ImportSourceSpecification: is not"
                                                                + " supported"))
                                        .contains(
                                                "Notes.StreamSpecification.ResourcePolicy: is not"
                                                    + " supported, supported are StreamViewType")
                                        .hasSize(4));
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThatThrownBy(() -> Templates.read(folder, "Resources:\n  A: [\n"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> Templates.read(folder, "Resources:\n  A: {}\n  A: {}\n"))
                .hasMessageContaining("line 3 has the key A twice");
    }

    @Test
    void resources_that_wait_for_each_other_are_told() {
        Template template =
                Templates.read(
                        folder,
                        """
                        Resources:
                          A: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !GetAtt B.QueueName}}
                          B: {Type: 'AWS::SQS::Queue', DependsOn: A}
                        """);

        assertThatThrownBy(() -> template.check(Map.of()))
                .hasMessageContaining("in a circle: A, B");
    }

    @Test
    void what_a_false_condition_leaves_out_can_not_be_referred_to() {
        Template template =
                Templates.read(
                        folder,
                        """
                        Conditions:
                          Never: !Equals [a, b]
                        Resources:
                          A: {Type: 'AWS::SQS::Queue', Condition: Never}
                          B: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref A}}
                        """);

        assertThatThrownBy(() -> template.check(Map.of()))
                .hasMessageContaining(
                        "B.QueueName: A is neither a parameter nor a resource that there is under"
                                + " these parameters");
    }

    @Test
    void an_event_says_what_it_is_and_which_api_it_belongs_to() {
        String function =
                """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java25
                      Handler: a.B::c
                      CodeUri: code
                      Policies: [AmazonDynamoDBFullAccess]
                      Events:
                        Nameless: {Properties: {}}
                        Empty: {Type: DynamoDB}
                        Bucket: {Type: S3, Properties: {}}
                """;

        assertThatThrownBy(() -> Templates.read(folder, function).check(Map.of()))
                .hasMessageContaining("F.Events.Nameless.Type: is required")
                .hasMessageContaining("F.Events.Empty.Properties: is required")
                .hasMessageContaining(
                        "F.Events.Bucket.Type: is S3, supported is HttpApi, DynamoDB, Schedule")
                .hasMessageContaining("F.Policies[0]: is \"AmazonDynamoDBFullAccess\"");
        assertThatThrownBy(() ->
                        Templates.read(
                                folder,
                                function.replace("Properties: {}}", "Properties: {ApiId: x1}}")))
                .hasMessageContaining("F.Events.Nameless.ApiId: is \"x1\", supported is !Ref");
    }

    @Test
    void a_condition_of_a_policy_that_can_not_be_enforced_is_an_error() {
        Template template =
                Templates.read(
                        folder,
                        """
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java25
                              Handler: a.B::c
                              CodeUri: code
                              Policies:
                                - Statement:
                                    Effect: Allow
                                    NotAction: dynamodb:DeleteItem
                                    Resource: 'arn:aws:s3:::${aws:username}'
                                    Condition:
                                      IpAddress: {aws:SourceIp: 10.0.0.0/8}
                                      StringLike: {dynamodb:LeadingKeys: a}
                        """);

        assertThatThrownBy(() -> template.check(Map.of()))
                .hasMessageContaining("Statement[0].Action: is required")
                .hasMessageContaining("Statement[0].NotAction: is not supported")
                .hasMessageContaining("policy variables are not supported")
                .hasMessageContaining("Condition.IpAddress: is not supported, supported are String")
                .hasMessageContaining(
                        "Condition.StringLike.dynamodb:LeadingKeys: is not supported");
    }
}
