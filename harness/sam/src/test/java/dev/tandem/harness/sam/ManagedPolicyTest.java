package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.sam.policy.PolicyStatement;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ManagedPolicyTest {

    private static final Map<String, AttributeValue> NOTE = Map.of("id", fromS("1"));

    /** Two functions with one policy; the second may read besides. */
    private static final String TEMPLATE =
            """
            Parameters:
              Prefix: {Type: String}
              MayDelete: {Type: String, Default: 'false'}
            Conditions:
              MayDelete: !Equals [!Ref MayDelete, 'true']
            Globals:
              Function: {Runtime: java25, Handler: dev.tandem.harness.testing.probe.Probe::handleRequest, CodeUri: code}
            Resources:
              Writer:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: !Sub '${Prefix}writer'
                  Policies: [!Ref WritePolicy, !If [MayDelete, !Ref DeletePolicy, !Ref AWS::NoValue]]
              Editor:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: !Sub '${Prefix}editor'
                  Policies:
                    - Statement: {Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt Notes.Arn}
                    - !GetAtt WritePolicy.PolicyArn
              WritePolicy:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  Description: Whoever holds it writes in transactions
                  PolicyDocument:
                    Version: 2012-10-17
                    Statement:
                      - Effect: Allow
                        Action: dynamodb:PutItem
                        Resource: !GetAtt Notes.Arn
                        Condition:
                          ForAnyValue:StringEquals: {dynamodb:EnclosingOperation: TransactWriteItems}
              DeletePolicy:
                Type: AWS::IAM::ManagedPolicy
                Condition: MayDelete
                Properties:
                  PolicyDocument:
                    Statement: [{Effect: Allow, Action: dynamodb:DeleteItem, Resource: !GetAtt Notes.Arn}]
              Notes:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: !Sub '${Prefix}notes'
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
            Outputs:
              Policy: {Value: !Ref WritePolicy}
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "What a managed policy says holds for each role that it is attached to",
            source = "IAM User Guide, Managed policies and inline policies",
            differs =
                    "policies of the same template, and those of AWS that functions write logs and"
                            + " traces with; others are an error")
    @Test
    void each_function_may_do_what_its_managed_policies_say_under_their_conditions() {
        deploy(Map.of("Prefix", "m-"));

        for (String function : List.of("m-writer", "m-editor")) {
            DynamoDbClient dynamoDb = aws.dynamoDbOf(function);
            assertThatCode(() -> putInTransaction(dynamoDb, "m-notes")).doesNotThrowAnyException();
            denied(
                    "dynamodb:PutItem",
                    () -> dynamoDb.putItem(p -> p.tableName("m-notes").item(NOTE)));
            denied("dynamodb:DeleteItem", () -> delete(dynamoDb, "m-notes"));
        }
        assertThatCode(() -> get("m-editor")).doesNotThrowAnyException();
        denied("dynamodb:GetItem", () -> get("m-writer"));
    }

    @Test
    void its_statements_are_told_with_those_of_the_functions_in_real_arns() {
        Deployment deployment = deploy(Map.of("Prefix", "n-", "MayDelete", "true"));

        String notes = "arn:aws:dynamodb:us-east-1:000000000000:table/n-notes";
        PolicyStatement write =
                new PolicyStatement(
                        "Allow",
                        List.of("dynamodb:PutItem"),
                        List.of(notes),
                        Map.of(
                                "ForAnyValue:StringEquals",
                                Map.of(
                                        "dynamodb:EnclosingOperation",
                                        List.of("TransactWriteItems"))));
        assertThat(deployment.functions().get("n-writer"))
                .containsExactlyInAnyOrder(write, allow("dynamodb:DeleteItem", notes));
        assertThat(deployment.functions().get("n-editor"))
                .containsExactlyInAnyOrder(write, allow("dynamodb:GetItem", notes));
        assertThat(deployment.outputs())
                .containsEntry("Policy", "arn:aws:iam::000000000000:policy/WritePolicy");
    }

    @Test
    void deploying_again_changes_what_its_functions_may_do() {
        deploy(Map.of("Prefix", "o-", "MayDelete", "true"));
        DynamoDbClient writer = aws.dynamoDbOf("o-writer");
        assertThatCode(() -> delete(writer, "o-notes")).doesNotThrowAnyException();

        deploy(Map.of("Prefix", "o-"));

        denied("dynamodb:DeleteItem", () -> delete(writer, "o-notes"));
    }

    @Test
    void one_that_the_template_does_not_have_is_an_error() {
        Template template =
                Templates.read(
                        folder,
                        TEMPLATE.replace(
                                "- !GetAtt WritePolicy.PolicyArn",
                                "- !Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'"));

        assertThatThrownBy(() -> template.check(Map.of("Prefix", "p-")))
                .hasMessageContaining(
                        "Editor.Policies[1]: is \"arn:aws:iam::aws:policy/ReadOnlyAccess\","
                                + " supported are documents with statements, and !Ref of a resource"
                                + " of the type AWS::IAM::ManagedPolicy");
    }

    @Test
    void what_it_says_is_read_as_strictly_as_a_functions_own_policies() {
        Template template =
                Templates.read(
                        folder,
                        """
                        Resources:
                          Empty: {Type: 'AWS::IAM::ManagedPolicy', Properties: {PolicyDocument: {Statement: []}}}
                          Missing: {Type: 'AWS::IAM::ManagedPolicy', Properties: {Groups: [admin]}}
                          Odd:
                            Type: AWS::IAM::ManagedPolicy
                            Properties:
                              PolicyDocument:
                                Statement:
                                  - Effect: Perhaps
                                    Action: dynamodb:GetItem
                                    Resource: '*'
                                    Condition: {IpAddress: {aws:SourceIp: 10.0.0.0/8}}
                        """);

        assertThatThrownBy(() -> template.check(Map.of()))
                .hasMessageContaining("Empty.PolicyDocument.Statement: is empty, a policy has one")
                .hasMessageContaining("Missing.PolicyDocument: is required")
                .hasMessageContaining("Missing.Groups: is not supported")
                .hasMessageContaining("Odd.PolicyDocument.Statement[0].Effect: is Perhaps")
                .hasMessageContaining(
                        "Odd.PolicyDocument.Statement[0].Condition.IpAddress: is not supported");
    }

    private Deployment deploy(Map<String, String> parameters) {
        Notes.writeCode(folder);
        return aws.deployer().deploy(Templates.read(folder, TEMPLATE), parameters);
    }

    private static PolicyStatement allow(String action, String resource) {
        return new PolicyStatement("Allow", List.of(action), List.of(resource), Map.of());
    }

    private static void putInTransaction(DynamoDbClient dynamoDb, String table) {
        Put put = Put.builder().tableName(table).item(NOTE).build();
        dynamoDb.transactWriteItems(write ->
                write.transactItems(List.of(TransactWriteItem.builder().put(put).build())));
    }

    private static void delete(DynamoDbClient dynamoDb, String table) {
        dynamoDb.deleteItem(delete -> delete.tableName(table).key(NOTE));
    }

    private static void get(String function) {
        aws.dynamoDbOf(function).getItem(get -> get.tableName("m-notes").key(NOTE));
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessageContaining("is not authorized to perform: " + action + " on resource:");
    }
}
