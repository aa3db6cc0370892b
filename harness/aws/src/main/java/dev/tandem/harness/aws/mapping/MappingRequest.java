package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.stream.StartingPosition;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/**
 * The body of CreateEventSourceMapping or UpdateEventSourceMapping.
 *
 * @param json an object
 */
record MappingRequest(JsonNode json) {

    static MappingRequest of(AwsRequest request) {
        try {
            JsonNode json = JsonMapper.shared().readTree(request.body().asByteArrayUnsafe());
            if (json.isObject()) {
                return new MappingRequest(json);
            }
        } catch (JacksonException e) {
            throw noObject(e.getOriginalMessage());
        }
        throw noObject("it is something else");
    }

    private static AwsException noObject(String why) {
        return new AwsException(
                400,
                "InvalidRequestContentException",
                "The request body must be a JSON object: " + why);
    }

    Optional<String> functionName() {
        return field("FunctionName").text();
    }

    String requiredFunctionName() {
        return field("FunctionName").required();
    }

    Optional<Boolean> enabled() {
        return field("Enabled").bool();
    }

    StartingPosition start() {
        Field start = field("StartingPosition");
        return switch (start.text().orElse("")) {
            case "TRIM_HORIZON" -> StartingPosition.TRIM_HORIZON;
            case "LATEST" -> StartingPosition.LATEST;
            default -> throw start.invalid("TRIM_HORIZON or LATEST for DynamoDB Streams");
        };
    }

    /** These settings, but for those that the request sets. */
    StreamSettings over(StreamSettings base) {
        return new RequestedStreamSettings(json, base).merged();
    }

    Field field(String name) {
        return Field.of(json, name);
    }
}
