package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.OptionalInt;

/** The operations on a function's reserved concurrency. */
record Reservations(Functions functions) {

    private static final String FIELD = "ReservedConcurrentExecutions";

    /** What an account has at first, without the 100 that must stay for everybody. */
    private static final int MOST = 900;

    AwsResponse put(AwsRequest request, String name) {
        JsonNode wanted = Body.of(request).path(FIELD);
        if (!wanted.isInt() || wanted.asInt() < 0 || wanted.asInt() > MOST) {
            throw new AwsException(
                    400,
                    "InvalidParameterValueException",
                    "%s: must be a number from 0 to %s, is %s".formatted(FIELD, MOST, wanted));
        }
        functions.get(name).concurrency().reserve(OptionalInt.of(wanted.asInt()));
        return get(request, name);
    }

    AwsResponse get(AwsRequest request, String name) {
        OptionalInt reserved = functions.get(name).concurrency().reserved();
        Map<String, Integer> answer =
                reserved.isPresent() ? Map.of(FIELD, reserved.getAsInt()) : Map.of();
        return AwsResponse.json(200, JsonMapper.shared().writeValueAsBytes(answer));
    }

    AwsResponse delete(AwsRequest request, String name) {
        functions.get(name).concurrency().reserve(OptionalInt.empty());
        return AwsResponse.empty(204);
    }
}
