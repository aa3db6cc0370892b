package dev.tandem.bench.readside;

import dev.tandem.bench.command.CallContext;
import dev.tandem.cart.readmodel.CartReadModelApplication;
import dev.tandem.lambda.FunctionHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The function {@code updateCartReadModel} from the bytes of a batch to the bytes of its answer, by
 * the lean face's handler, as {@code template.yaml} deploys it.
 */
final class LeanFunction {

    private final FunctionHandler function;

    /** On that database, which is migrated. */
    LeanFunction(String jdbcUrl) {
        function =
                new FunctionHandler(
                        Map.of(
                                "MAIN_CLASS", CartReadModelApplication.class.getName(),
                                "SPRING_CLOUD_FUNCTION_DEFINITION", "updateCartReadModel",
                                "SPRING_DATASOURCE_URL", jdbcUrl,
                                "TANDEM_METRICS_ENABLED", "true",
                                "TANDEM_METRICS_DEPLOYMENT", "bench-carts",
                                // never called: these batches have no gaps
                                "AWS_REGION", "us-east-1",
                                "AWS_ACCESS_KEY_ID", "nobody",
                                "AWS_SECRET_ACCESS_KEY", "secret"));
    }

    void apply(byte[] batch) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(batch), answer, new CallContext());
        BatchAnswer.requireDone(answer.toString(StandardCharsets.UTF_8));
    }
}
