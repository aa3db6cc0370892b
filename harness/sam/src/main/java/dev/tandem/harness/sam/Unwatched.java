package dev.tandem.harness.sam;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A resource that changes nothing on one machine: it is read, so that what it refers to is there
 * and its properties are those that there are.
 */
record Unwatched(String id, Map<String, String> attributes) implements Resource {

    /** Why it changes nothing, and which properties it may have. */
    private record Kind(String reason, List<String> properties, List<String> attributes) {}

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "AWS::Logs::LogGroup",
                    new Kind(
                            "logs are kept until the harness ends",
                            List.of("LogGroupName", "RetentionInDays", "KmsKeyId", "Tags"),
                            List.of("Arn")),
                    "AWS::Lambda::Permission",
                    new Kind(
                            "whoever is there may call functions here",
                            List.of(
                                    "Action",
                                    "FunctionName",
                                    "Principal",
                                    "SourceArn",
                                    "SourceAccount"),
                            List.of()),
                    "AWS::ApiGatewayV2::Stage",
                    new Kind(
                            "an HTTP API has one stage here, at its root, that throttles nobody and"
                                    + " logs no access",
                            List.of(
                                    "ApiId",
                                    "StageName",
                                    "AutoDeploy",
                                    "AccessLogSettings",
                                    "DefaultRouteSettings",
                                    "Tags"),
                            List.of()),
                    "AWS::Events::Rule",
                    new Kind(
                            "nothing is called by the clock here",
                            List.of(
                                    "Name",
                                    "Description",
                                    "ScheduleExpression",
                                    "State",
                                    "Targets"),
                            List.of("Arn")),
                    "AWS::CDK::Metadata",
                    new Kind("nobody counts constructs here", List.of("Analytics"), List.of()));

    static boolean isOne(String type) {
        return KINDS.containsKey(type);
    }

    static List<String> types() {
        return KINDS.keySet().stream().sorted().toList();
    }

    static List<String> attributes(String type) {
        Kind kind = KINDS.get(type);
        return kind == null ? List.of() : kind.attributes();
    }

    static Unwatched read(String id, String type, Properties properties) {
        Kind kind = Objects.requireNonNull(KINDS.get(type));
        kind.properties().forEach(name -> properties.withoutEffect(kind.reason(), name));
        properties.end();
        return new Unwatched(id, Expected.attributes(type, id));
    }
}
