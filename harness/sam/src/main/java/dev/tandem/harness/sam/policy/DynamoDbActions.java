package dev.tandem.harness.sam.policy;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What requests to DynamoDB need to be allowed. Amazon DynamoDB Developer Guide, "Using IAM with
 * DynamoDB transactions"; Service Authorization Reference, Amazon DynamoDB.
 */
final class DynamoDbActions {

    private static final String SERVICE = "dynamodb:";

    /** They are about no table. */
    private static final Set<String> OF_ACCOUNTS =
            Set.of("ListTables", "DescribeLimits", "DescribeEndpoints");

    private static final Map<String, String> IN_TRANSACTIONS =
            Map.of(
                    "Put", "PutItem",
                    "Update", "UpdateItem",
                    "Delete", "DeleteItem",
                    "ConditionCheck", "ConditionCheckItem",
                    "Get", "GetItem");

    private final ResourceArns arns;
    private final PartiQl partiQl;

    DynamoDbActions(ResourceArns arns) {
        this.arns = arns;
        this.partiQl = new PartiQl(arns);
    }

    List<Permission> of(String operation, JsonNode request) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> transaction(operation, request);
            case "BatchGetItem", "BatchWriteItem" -> batch(operation, request);
            case "Query", "Scan" -> search(operation, request);
            case "ExecuteStatement" -> partiQl.statement(request);
            case "BatchExecuteStatement" -> partiQl.statements(request.path("Statements"));
            case "ExecuteTransaction" ->
                    partiQl.statements(request.path("TransactStatements")).stream()
                            .map(each -> each.within(operation))
                            .toList();
            case String other when OF_ACCOUNTS.contains(other) ->
                    List.of(Permission.of(SERVICE + other, "*"));
            case String other -> List.of(Permission.of(SERVICE + other, table(request)));
        };
    }

    private List<Permission> transaction(String operation, JsonNode request) {
        return request.path("TransactItems")
                .valueStream()
                .flatMap(item -> item.properties().stream())
                .map(part ->
                        Permission.of(action(part.getKey()), table(part.getValue()))
                                .within(operation))
                .distinct()
                .toList();
    }

    private static String action(String part) {
        return SERVICE + IN_TRANSACTIONS.getOrDefault(part, part);
    }

    private List<Permission> batch(String operation, JsonNode request) {
        return request.path("RequestItems")
                .propertyStream()
                .map(table -> Permission.of(SERVICE + operation, arns.table(table.getKey())))
                .toList();
    }

    private List<Permission> search(String operation, JsonNode request) {
        String index = request.path("IndexName").asString("");
        String resource =
                index.isEmpty()
                        ? table(request)
                        : arns.index(request.path("TableName").asString(""), index);
        return List.of(Permission.of(SERVICE + operation, resource));
    }

    private String table(JsonNode request) {
        return Stream.of("TableName", "ResourceArn")
                .map(field -> request.path(field).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(arns::table)
                .orElse("*");
    }
}
