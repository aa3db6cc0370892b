package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Keeps the settings of tables that the engine behind lacks: continuous backups and tags. */
record TableSettings(AwsHandler engine, ContinuousBackups backups, Tags tags)
        implements AwsHandler {

    static final List<String> OPERATIONS =
            List.of(
                    "DescribeContinuousBackups",
                    "ListTagsOfResource",
                    "TagResource",
                    "UntagResource",
                    "UpdateContinuousBackups");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TABLE_ARN = ":table/";

    static TableSettings inFrontOf(AwsHandler engine) {
        return new TableSettings(engine, new ContinuousBackups(), new Tags());
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        return switch (request.operation()) {
            case "CreateTable" -> created(request);
            case "DeleteTable" -> deleted(request);
            case "DescribeContinuousBackups" -> json(backups.describe(backedUp(request)));
            case "UpdateContinuousBackups" ->
                    json(backups.update(backedUp(request), tree(request)));
            case "ListTagsOfResource" -> json(tags.list(tagged(request)));
            case "TagResource" -> {
                tags.put(tagged(request), tree(request).path("Tags"));
                yield AwsResponse.empty(200);
            }
            case "UntagResource" -> {
                tags.remove(tagged(request), tree(request).path("TagKeys"));
                yield AwsResponse.empty(200);
            }
            default -> engine.answer(request);
        };
    }

    private AwsResponse created(AwsRequest request) throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (answer.ok()) {
            JsonNode table = tree(request);
            tags.put(name(table.path("TableName")), table.path("Tags"));
        }
        return answer;
    }

    private AwsResponse deleted(AwsRequest request) throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (answer.ok()) {
            String table = name(tree(request).path("TableName"));
            backups.forget(table);
            tags.forget(table);
        }
        return answer;
    }

    private String backedUp(AwsRequest request) throws IOException, InterruptedException {
        String table = name(tree(request).path("TableName"));
        if (!exists(table, request)) {
            throw new AwsException(400, "TableNotFoundException", "Table not found: " + table);
        }
        return table;
    }

    private String tagged(AwsRequest request) throws IOException, InterruptedException {
        JsonNode arn = tree(request).path("ResourceArn");
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
        byte[] question = JSON.writeValueAsBytes(Map.of("TableName", table));
        return engine.answer(
                        request.withHeader("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
                                .withBody(question))
                .ok();
    }

    /** Of a table that is named, or told by its ARN. */
    private static String name(JsonNode nameOrArn) {
        String text = nameOrArn.asString("");
        int table = text.indexOf(TABLE_ARN);
        return table < 0 ? text : text.substring(table + TABLE_ARN.length());
    }

    private static JsonNode tree(AwsRequest request) {
        try {
            return JSON.readTree(request.body().asByteArrayUnsafe());
        } catch (JacksonException e) {
            throw new AwsException(
                    400, "SerializationException", "The body of the request is not JSON");
        }
    }

    private static AwsResponse json(Map<String, Object> body) {
        return AwsResponse.of(200, "application/x-amz-json-1.0", JSON.writeValueAsBytes(body));
    }
}
