package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/** The tables that an engine has. */
record ExistingTables(AwsHandler engine) {

    private static final String TABLE_ARN = ":table/";

    /**
     * The table that a request names.
     *
     * @throws AwsException if there is none
     */
    String named(AwsRequest request) throws IOException, InterruptedException {
        String table = name(DynamoDbJson.of(request).path("TableName"));
        if (!exists(table, request)) {
            throw new AwsException(400, "TableNotFoundException", "Table not found: " + table);
        }
        return table;
    }

    /**
     * The table whose ARN a request has.
     *
     * @throws AwsException if it has none, or if there is no such table
     */
    String ofArn(AwsRequest request) throws IOException, InterruptedException {
        JsonNode arn = DynamoDbJson.of(request).path("ResourceArn");
        if (!arn.asString("").contains(TABLE_ARN)) {
            throw new AwsException(
                    400,
                    "ValidationException",
                    "ResourceArn was %s; it has to be the ARN of a table".formatted(arn));
        }
        if (!exists(name(arn), request)) {
            throw new AwsException(
                    400,
                    "ResourceNotFoundException",
                    "Requested resource not found: ResourceArn: %s not found"
                            .formatted(arn.asString()));
        }
        return name(arn);
    }

    private boolean exists(String table, AwsRequest request)
            throws IOException, InterruptedException {
        byte[] question = JsonMapper.shared().writeValueAsBytes(Map.of("TableName", table));
        return engine.answer(
                        request.withHeader("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
                                .withBody(question))
                .ok();
    }

    /** Of a table that is named, or told by its ARN. */
    static String name(JsonNode nameOrArn) {
        String text = nameOrArn.asString("");
        int table = text.indexOf(TABLE_ARN);
        return table < 0 ? text : text.substring(table + TABLE_ARN.length());
    }
}
