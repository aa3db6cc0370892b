package dev.tandem.lambda;

import com.amazonaws.services.lambda.runtime.Context;

import dev.tandem.function.autoconfigure.TandemFunctionAutoConfiguration;
import dev.tandem.function.lambda.LambdaFunctions;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** {@link DeployedFunctions} on either face. */
enum DeployedFace {
    SPRING {
        @Override
        Object call(String function, String event, Context lambda) {
            AtomicReference<Object> answer = new AtomicReference<>();
            start(context -> {
                Function<Message<InputStream>, Object> found =
                        context.getBean(FunctionCatalog.class).lookup(function, "application/json");
                answer.set(
                        found.apply(
                                MessageBuilder.withPayload(stream(event))
                                        .setHeader("aws-context", lambda)
                                        .build()));
            });
            return answer.get();
        }

        @Override
        void prime() {
            start(context -> context.getBean(LambdaFunctions.class).prime());
        }
    },

    LEAN {
        @Override
        Object call(String function, String event, Context lambda) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                new FunctionHandler(
                                Map.of(
                                        "MAIN_CLASS",
                                        DeployedFunctions.class.getName(),
                                        "SPRING_CLOUD_FUNCTION_DEFINITION",
                                        function))
                        .handleRequest(stream(event), answer, lambda);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer;
        }

        @Override
        void prime() {
            Composition composition = new Composition(Map.of());
            new DeployedFunctions().compose(composition);
            composition.functions().prime();
        }
    };

    /** What it answers; throws where Lambda would tell of a function error. */
    abstract Object call(String function, String event, Context lambda);

    /** Does what is done before a snapshot. */
    abstract void prime();

    private static void start(ContextConsumer<AssertableApplicationContext> started) {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                ContextFunctionCatalogAutoConfiguration.class,
                                TandemFunctionAutoConfiguration.class))
                .withUserConfiguration(DeployedFunctions.class)
                .withPropertyValues("spring.cloud.function.web.export.enabled=false")
                .run(started);
    }

    private static InputStream stream(String event) {
        return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    }
}
