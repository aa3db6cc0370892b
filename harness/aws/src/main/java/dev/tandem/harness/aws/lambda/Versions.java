package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operations on published versions (AWS Lambda Developer Guide, "Manage function versions").
 */
record Versions(Functions functions, FunctionJson json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_DESCRIPTION = 256;

    /** Where nothing has changed since the last version, that one is told. */
    AwsResponse publish(AwsRequest request, String name) {
        JsonNode body = Body.of(request);
        LambdaFunction function = functions.get(name);
        FunctionRevision latest = function.current();
        Deployments.requireRevision(body, latest);
        requireCode(body, latest);
        FunctionRevision version = function.versions().publish(latest, description(body));
        return answer(201, told(version));
    }

    private ObjectNode told(FunctionRevision version) {
        return json.configuration(version, Optional.of(version.version()));
    }

    private static void requireCode(JsonNode body, FunctionRevision latest) {
        String latestCode = latest.code().sha256();
        String wanted = body.path("CodeSha256").asString(latestCode);
        if (!wanted.isEmpty() && !wanted.equals(latestCode)) {
            throw new AwsException(
                    400,
                    "InvalidParameterValueException",
                    "CodeSHA256 (%s) is different from current CodeSHA256 in $LATEST (%s). Please try again with the CodeSHA256 in $LATEST."
                            .formatted(wanted, latestCode));
        }
    }

    /** One that is sent without text leaves the function's own. */
    static Optional<String> description(JsonNode body) {
        String text = body.path("Description").asString("");
        if (text.length() > LONGEST_DESCRIPTION) {
            throw new AwsException(
                    400,
                    "ValidationException",
                    "Description: has %s characters, the limit is %s"
                            .formatted(text.length(), LONGEST_DESCRIPTION));
        }
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    /** {@code $LATEST} first, all on one page. */
    AwsResponse list(AwsRequest request, String name) {
        LambdaFunction function = functions.get(name);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("Versions");
        Stream.concat(Stream.of(function.current()), function.versions().all().stream())
                .forEach(version -> list.add(told(version)));
        return answer(200, answer);
    }

    private static AwsResponse answer(int status, ObjectNode json) {
        return AwsResponse.json(status, JSON.writeValueAsBytes(json));
    }
}
