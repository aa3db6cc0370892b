package dev.tandem.harness.sam.policy;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What requests to DynamoDB Streams need to be allowed. */
final class StreamActions {

    List<Permission> of(String operation, JsonNode request) {
        return List.of(Permission.of("dynamodb:" + operation, stream(operation, request)));
    }

    private static String stream(String operation, JsonNode request) {
        return switch (operation) {
            // an iterator begins with the stream's ARN
            case "GetRecords" -> request.path("ShardIterator").asString("").split("\\|", 2)[0];
            // a statement about certain streams does not allow it
            case "ListStreams" -> "*";
            case String _ -> request.path("StreamArn").asString("");
        };
    }
}
