package dev.tandem.bench.readside;

import dev.tandem.bench.command.CallContext;
import dev.tandem.cart.readmodel.CartReadModelApplication;

import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The function {@code updateCartReadModel} from the bytes of a batch to the bytes of its answer, by
 * Spring Cloud Function's own handler, as {@code template.yaml} deploys it.
 */
final class UpdateFunction {

    /** As the template has it, and {@code src/main/lambda} of the artifact. */
    private static final Map<String, String> DEPLOYED =
            Map.ofEntries(
                    Map.entry("MAIN_CLASS", CartReadModelApplication.class.getName()),
                    Map.entry("spring.cloud.function.definition", "updateCartReadModel"),
                    Map.entry("spring.main.banner-mode", "off"),
                    Map.entry("spring.main.log-startup-info", "false"),
                    Map.entry("spring.main.lazy-initialization", "true"),
                    Map.entry("logging.level.root", "warn"),
                    Map.entry("logging.level.dev.tandem", "info"),
                    Map.entry("logging.level.org.springframework.cloud.function", "error"),
                    Map.entry("logging.structured.format.console", "ecs"),
                    Map.entry("tandem.metrics.enabled", "true"),
                    Map.entry("tandem.metrics.deployment", "bench-carts"),
                    Map.entry("spring.datasource.hikari.maximum-pool-size", "2"),
                    Map.entry("spring.flyway.enabled", "false"),
                    // never called: these batches have no gaps
                    Map.entry("aws.region", "us-east-1"),
                    Map.entry("aws.accessKeyId", "nobody"),
                    Map.entry("aws.secretAccessKey", "secret"));

    private final FunctionInvoker function;

    /** On that database, which is migrated. */
    UpdateFunction(String jdbcUrl) {
        DEPLOYED.forEach(System::setProperty);
        System.setProperty("spring.datasource.url", jdbcUrl);
        function = new FunctionInvoker();
    }

    void apply(byte[] batch) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(batch), answer, new CallContext());
        BatchAnswer.requireDone(answer.toString(StandardCharsets.UTF_8));
    }
}
