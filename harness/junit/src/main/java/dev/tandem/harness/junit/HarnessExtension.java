package dev.tandem.harness.junit;

import dev.tandem.harness.Harness;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Starts and closes the harness of a {@link HarnessTest}. */
final class HarnessExtension implements BeforeAllCallback, ParameterResolver, TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(HarnessExtension.class);

    private static final Map<Class<?>, Function<Harness, Object>> PARAMETERS =
            Map.of(
                    Harness.class, harness -> harness,
                    LambdaClient.class, Harness::lambda,
                    DynamoDbClient.class, Harness::dynamoDb,
                    SqsClient.class, Harness::sqs);

    @Override
    public void beforeAll(ExtensionContext context) {
        Harness harness = Harness.start();
        // closed by JUnit with the store of the class
        context.getStore(NAMESPACE).put(Harness.class, harness);
        deploy(
                harness,
                Objects.requireNonNull(
                        context.getRequiredTestClass().getAnnotation(HarnessTest.class)));
    }

    private static void deploy(Harness harness, HarnessTest test) {
        if (!test.template().isEmpty()) {
            harness.deploy(Path.of(test.template()), ParameterAssignments.of(test.parameters()));
        }
        if (!test.code().isEmpty()) {
            harness.createFunction(test.function(), Path.of(test.code()), test.handler());
        }
    }

    private static Harness harness(ExtensionContext context) {
        return Objects.requireNonNull(
                context.getStore(NAMESPACE).get(Harness.class, Harness.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return Objects.requireNonNull(PARAMETERS.get(type)).apply(harness(context));
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        String report = harness(context).report();
        System.out.println(report);
        context.publishReportEntry("functions", report);
    }
}
