package dev.tandem.bench.queue;

import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.CallContext;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.lambda.FunctionHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One environment of a function: a handler of its own, from bytes to bytes. */
final class FunctionEnvironment {

    private final FunctionHandler handler;

    FunctionEnvironment(BenchDatabase database, String function) {
        Map<String, String> variables = new HashMap<>();
        variables.put("MAIN_CLASS", HotCart.class.getName());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        variables.put("TANDEM_DYNAMODB_ENDPOINT", database.endpoint().toString());
        variables.put("TANDEM_METRICS_ENABLED", "true");
        variables.put("TANDEM_QUEUE_SOURCE", Messages.QUEUE);
        variables.put("AWS_REGION", DynamoDbAccess.REGION.id());
        variables.put("AWS_ACCESS_KEY_ID", database.accessKey());
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        handler = new FunctionHandler(variables);
    }

    String call(String event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new CallContext());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
