package dev.tandem.bench.start;

import software.amazon.awssdk.core.SdkBytes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Functions of the cart on either face, as its artifacts have them. */
final class Faces {

    private static final String LEAN = "dev.tandem.lambda.FunctionHandler::handleRequest";
    private static final String SPRING =
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

    private Faces() {}

    /** On the lean face. */
    static ColdFunction lean(
            String name, byte[] zip, ColdCall call, Map<String, String> environment) {
        return function(name, zip, LEAN, call, environment);
    }

    /** On Spring's. */
    static ColdFunction spring(
            String name, byte[] zip, ColdCall call, Map<String, String> environment) {
        return function(name, zip, SPRING, call, environment);
    }

    /** On none: that class is the handler. */
    static ColdFunction plain(
            String name,
            byte[] zip,
            ColdCall call,
            Class<?> handler,
            Map<String, String> environment) {
        return function(name, zip, handler.getName() + "::handleRequest", call, environment);
    }

    private static ColdFunction function(
            String name,
            byte[] zip,
            String handler,
            ColdCall call,
            Map<String, String> environment) {
        return new ColdFunction(
                name,
                SdkBytes.fromByteArray(zip),
                handler,
                environment,
                call,
                Optional.empty(),
                false);
    }

    /** What both faces go by. */
    static Map<String, String> environment(String application, String function) {
        Map<String, String> variables = new HashMap<>();
        variables.put("MAIN_CLASS", application);
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        variables.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        variables.put("TANDEM_METRICS_ENABLED", "true");
        return variables;
    }
}
