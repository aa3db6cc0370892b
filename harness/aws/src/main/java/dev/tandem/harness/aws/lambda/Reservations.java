package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The operations on a function's reserved concurrency.
 *
 * @param account how many calls the account may have at a time
 */
record Reservations(Functions functions, int account) {

    private static final String FIELD = "ReservedConcurrentExecutions";

    /** What must stay for everybody; a new account has less altogether. */
    private static final int UNRESERVED = 100;

    AwsResponse put(AwsRequest request, String name) {
        JsonNode wanted = Body.of(request).path(FIELD);
        if (!wanted.isInt() || wanted.asInt() < 0) {
            throw invalid("%s: must be a number from 0, is %s".formatted(FIELD, wanted));
        }
        reserve(functions.get(name), wanted.asInt());
        return get(request, name);
    }

    private void reserve(LambdaFunction function, int wanted) {
        synchronized (functions) {
            int others =
                    functions.all().stream()
                            .filter(other -> !other.name().equals(function.name()))
                            .mapToInt(other -> other.concurrency().reserved().orElse(0))
                            .sum();
            int least = Math.min(UNRESERVED, account);
            if (account - others - wanted < least) {
                throw invalid(
                        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [%s]."
                                .formatted(least));
            }
            function.concurrency().reserve(OptionalInt.of(wanted));
        }
    }

    private static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
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
