package dev.tandem.harness.sam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import java.net.URI;
import java.util.List;

class ActionsTest {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:failed";

    private final Actions actions = new Actions(new ResourceArns("us-east-1", "000000000000"));

    @Test
    void each_part_of_a_transaction_is_an_action_within_it() {
        assertThat(
                        dynamoDb(
                                "TransactWriteItems",
                                """
                                {"TransactItems":[{"Put":{"TableName":"a"}},{"Update":{"TableName":"b"}},
                                {"Delete":{"TableName":"c"}},{"ConditionCheck":{"TableName":"d"}}]}
                                """))
                .containsExactly(
                        write("dynamodb:PutItem", "a"),
                        write("dynamodb:UpdateItem", "b"),
                        write("dynamodb:DeleteItem", "c"),
                        write("dynamodb:ConditionCheckItem", "d"));
        assertThat(
                        dynamoDb(
                                "TransactGetItems",
                                "{\"TransactItems\":[{\"Get\":{\"TableName\":\"a\"}}]}"))
                .containsExactly(
                        Permission.of("dynamodb:GetItem", TABLE + "a").within("TransactGetItems"));
    }

    @Test
    void a_batch_is_an_action_on_each_of_its_tables() {
        assertThat(dynamoDb("BatchGetItem", "{\"RequestItems\":{\"a\":{},\"b\":{}}}"))
                .containsExactly(
                        Permission.of("dynamodb:BatchGetItem", TABLE + "a"),
                        Permission.of("dynamodb:BatchGetItem", TABLE + "b"));
    }

    @Test
    void a_table_is_meant_by_name_by_arn_and_through_an_index() {
        assertThat(dynamoDb("Query", "{\"TableName\":\"a\",\"IndexName\":\"i\"}"))
                .containsExactly(Permission.of("dynamodb:Query", TABLE + "a/index/i"));
        assertThat(dynamoDb("GetItem", "{\"TableName\":\"%sa\"}".formatted(TABLE)))
                .containsExactly(Permission.of("dynamodb:GetItem", TABLE + "a"));
        assertThat(dynamoDb("TagResource", "{\"ResourceArn\":\"%sa\"}".formatted(TABLE)))
                .containsExactly(Permission.of("dynamodb:TagResource", TABLE + "a"));
        assertThat(dynamoDb("ListTables", "{}"))
                .containsExactly(Permission.of("dynamodb:ListTables", "*"));
    }

    @Test
    void statements_in_partiql_are_actions_of_their_own() {
        assertThat(statement("SELECT * FROM a WHERE id = '1'"))
                .containsExactly(Permission.of("dynamodb:PartiQLSelect", TABLE + "a"));
        assertThat(statement("select x.y\\n from \\\"a-b\\\".\\\"i\\\""))
                .containsExactly(Permission.of("dynamodb:PartiQLSelect", TABLE + "a-b/index/i"));
        assertThat(statement("UPDATE \\\"a\\\" SET x = 1 WHERE id = '1'"))
                .containsExactly(Permission.of("dynamodb:PartiQLUpdate", TABLE + "a"));
        assertThat(statement("DELETE FROM a WHERE id = '1'"))
                .containsExactly(Permission.of("dynamodb:PartiQLDelete", TABLE + "a"));
        assertThat(statement("INSERT INTO a VALUE {'id':'1'}"))
                .containsExactly(Permission.of("dynamodb:PartiQLInsert", TABLE + "a"));
        assertThat(
                        dynamoDb(
                                "ExecuteTransaction",
                                "{\"TransactStatements\":[{\"Statement\":\"DELETE FROM a\"}]}"))
                .containsExactly(
                        Permission.of("dynamodb:PartiQLDelete", TABLE + "a")
                                .within("ExecuteTransaction"));
    }

    @Test
    void what_is_not_understood_is_about_everything() {
        assertThat(statement("GRANT me EVERYTHING"))
                .containsExactly(Permission.of("dynamodb:ExecuteStatement", "*"));
        assertThat(dynamoDb("GetItem", "no JSON"))
                .containsExactly(Permission.of("dynamodb:GetItem", "*"));
    }

    @Test
    void streams_are_meant_by_their_arns() {
        String stream = TABLE + "a/stream/2026-01-01T00:00:00.000";

        assertThat(streams("DescribeStream", "{\"StreamArn\":\"%s\"}".formatted(stream)))
                .containsExactly(Permission.of("dynamodb:DescribeStream", stream));
        assertThat(streams("GetRecords", "{\"ShardIterator\":\"%s|1|AAA\"}".formatted(stream)))
                .containsExactly(Permission.of("dynamodb:GetRecords", stream));
        assertThat(streams("ListStreams", "{\"TableName\":\"a\"}"))
                .containsExactly(Permission.of("dynamodb:ListStreams", "*"));
    }

    @Test
    void queues_are_meant_in_both_protocols() {
        String url = "http://localhost:4566/000000000000/failed";

        assertThat(
                        actions.of(
                                json(
                                        "AmazonSQS.SendMessageBatch",
                                        "{\"QueueUrl\":\"%s\"}".formatted(url))))
                .containsExactly(Permission.of("sqs:SendMessage", QUEUE));
        assertThat(actions.of(json("AmazonSQS.GetQueueUrl", "{\"QueueName\":\"failed\"}")))
                .containsExactly(Permission.of("sqs:GetQueueUrl", QUEUE));
        assertThat(actions.of(json("AmazonSQS.ListQueues", "{}")))
                .containsExactly(Permission.of("sqs:ListQueues", "*"));
        assertThat(actions.of(form("/", "QueueUrl=" + url)))
                .containsExactly(Permission.of("sqs:SendMessage", QUEUE));
        assertThat(actions.of(form("/000000000000/failed", "DelaySeconds=0")))
                .containsExactly(Permission.of("sqs:SendMessage", QUEUE));
    }

    private List<Permission> dynamoDb(String operation, String body) {
        return actions.of(json("DynamoDB_20120810." + operation, body));
    }

    private List<Permission> statement(String statement) {
        return dynamoDb("ExecuteStatement", "{\"Statement\":\"%s\"}".formatted(statement));
    }

    private List<Permission> streams(String operation, String body) {
        return actions.of(json("DynamoDBStreams_20120810." + operation, body));
    }

    private static Permission write(String action, String table) {
        return Permission.of(action, TABLE + table).within("TransactWriteItems");
    }

    private static AwsRequest json(String target, String body) {
        Headers headers = new Headers();
        headers.set("X-Amz-Target", target);
        return new AwsRequest("POST", URI.create("/"), headers, SdkBytes.fromUtf8String(body));
    }

    private static AwsRequest form(String path, String fields) {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/x-www-form-urlencoded");
        return new AwsRequest(
                "POST",
                URI.create(path),
                headers,
                SdkBytes.fromUtf8String(
                        "Action=SendMessage&Version=2012-11-05&MessageBody=m&" + fields));
    }
}
