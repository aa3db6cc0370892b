package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/** Keeps the settings of tables that the engine behind lacks: continuous backups and tags. */
record TableSettings(AwsHandler engine, ExistingTables tables, ContinuousBackups backups, Tags tags)
        implements AwsHandler {

    static final List<String> OPERATIONS =
            List.of(
                    "DescribeContinuousBackups",
                    "ListTagsOfResource",
                    "TagResource",
                    "UntagResource",
                    "UpdateContinuousBackups");

    static TableSettings inFrontOf(AwsHandler engine) {
        return new TableSettings(
                engine, new ExistingTables(engine), new ContinuousBackups(), new Tags());
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        return switch (request.operation()) {
            case "CreateTable" -> created(request);
            case "DeleteTable" -> deleted(request);
            case "DescribeContinuousBackups" ->
                    DynamoDbJson.response(backups.describe(tables.named(request)));
            case "UpdateContinuousBackups" ->
                    DynamoDbJson.response(
                            backups.update(tables.named(request), DynamoDbJson.of(request)));
            case "ListTagsOfResource" -> DynamoDbJson.response(tags.list(tables.ofArn(request)));
            case "TagResource" -> {
                tags.put(tables.ofArn(request), DynamoDbJson.of(request).path("Tags"));
                yield AwsResponse.empty(200);
            }
            case "UntagResource" -> {
                tags.remove(tables.ofArn(request), DynamoDbJson.of(request).path("TagKeys"));
                yield AwsResponse.empty(200);
            }
            default -> engine.answer(request);
        };
    }

    private AwsResponse created(AwsRequest request) throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (answer.ok()) {
            JsonNode table = DynamoDbJson.of(request);
            tags.put(ExistingTables.name(table.path("TableName")), table.path("Tags"));
        }
        return answer;
    }

    private AwsResponse deleted(AwsRequest request) throws IOException, InterruptedException {
        AwsResponse answer = engine.answer(request);
        if (answer.ok()) {
            String table = ExistingTables.name(DynamoDbJson.of(request).path("TableName"));
            backups.forget(table);
            tags.forget(table);
        }
        return answer;
    }
}
