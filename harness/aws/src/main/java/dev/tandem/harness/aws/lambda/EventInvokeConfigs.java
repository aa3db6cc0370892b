package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;

/**
 * The operations on what becomes of asynchronous calls (AWS Lambda API Reference,
 * PutFunctionEventInvokeConfig): of the version or the alias that is named, and of no other.
 */
record EventInvokeConfigs(Functions functions) {

    private static final String RETRIES = "MaximumRetryAttempts";
    private static final String AGE = "MaximumEventAgeInSeconds";

    AwsResponse put(AwsRequest request, String name) {
        QualifiedFunction function = find(request, name);
        JsonNode body = Body.of(request);
        requireNoDestination(body.path("DestinationConfig"));
        Optional<Integer> retries = number(body, RETRIES, 0, 2);
        Optional<Duration> age = number(body, AGE, 60, 21_600).map(Duration::ofSeconds);
        function.function()
                .eventInvokes()
                .put(function.version(), new EventInvokeConfig(retries, age));
        return get(request, name);
    }

    AwsResponse get(AwsRequest request, String name) {
        QualifiedFunction function = find(request, name);
        EventInvokeConfig config =
                Optional.ofNullable(function.function().eventInvokes().get(function.version()))
                        .orElseThrow(() -> missing(function));
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put(
                "FunctionArn",
                functions.account().arn(function.function().name(), function.qualifier()));
        config.retries().ifPresent(retries -> json.put(RETRIES, retries));
        config.age().ifPresent(age -> json.put(AGE, age.toSeconds()));
        return AwsResponse.json(200, JsonMapper.shared().writeValueAsBytes(json));
    }

    AwsResponse delete(AwsRequest request, String name) {
        QualifiedFunction function = find(request, name);
        if (function.function().eventInvokes().remove(function.version()) == null) {
            throw missing(function);
        }
        return AwsResponse.empty(204);
    }

    private QualifiedFunction find(AwsRequest request, String name) {
        return functions.find(name, Query.of(request).get("Qualifier"));
    }

    private static Optional<Integer> number(JsonNode body, String field, int least, int most) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw invalid("%s: must be %s to %s, is %s".formatted(field, least, most, value));
        }
        return Optional.of(value.asInt());
    }

    private static void requireNoDestination(JsonNode destinations) {
        if (destinations.findValue("Destination") != null) {
            throw invalid(
                    "DestinationConfig: the harness tells no destination of asynchronous calls");
        }
    }

    private static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
    }

    private static AwsException missing(QualifiedFunction function) {
        return new AwsException(
                404,
                "ResourceNotFoundException",
                "The function %s doesn't have an EventInvokeConfig".formatted(function.name()));
    }
}
