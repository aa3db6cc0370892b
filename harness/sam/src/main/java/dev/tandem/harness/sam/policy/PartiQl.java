package dev.tandem.harness.sam.policy;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PartiQL statements need to be allowed. Amazon DynamoDB Developer Guide, "IAM security
 * policies with PartiQL for DynamoDB".
 */
final class PartiQl {

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\s*(?:EXISTS\\s*\\(\\s*)?(?<verb>SELECT|INSERT|UPDATE|DELETE)\\b(?:.*?\\b(?:FROM|INTO))?\\s+\"?(?<table>[\\w.:/-]+?)\"?(?:\\.\"(?<index>[^\"]+)\")?(?:\\s.*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Map<String, String> ACTIONS =
            Map.of(
                    "SELECT", "dynamodb:PartiQLSelect",
                    "INSERT", "dynamodb:PartiQLInsert",
                    "UPDATE", "dynamodb:PartiQLUpdate",
                    "DELETE", "dynamodb:PartiQLDelete");

    private final ResourceArns arns;

    PartiQl(ResourceArns arns) {
        this.arns = arns;
    }

    List<Permission> statements(JsonNode statements) {
        return statements.valueStream().flatMap(each -> statement(each).stream()).toList();
    }

    /** What is not understood is not let through, unless everything is allowed. */
    List<Permission> statement(JsonNode request) {
        Matcher statement = STATEMENT.matcher(request.path("Statement").asString(""));
        return List.of(
                statement.matches()
                        ? permission(statement)
                        : Permission.of("dynamodb:ExecuteStatement", "*"));
    }

    private Permission permission(Matcher statement) {
        String verb = statement.group("verb").toUpperCase(Locale.ROOT);
        String table = statement.group("table");
        String index = statement.group("index");
        return Permission.of(
                ACTIONS.getOrDefault(verb, verb),
                index == null ? arns.table(table) : arns.index(table, index));
    }
}
