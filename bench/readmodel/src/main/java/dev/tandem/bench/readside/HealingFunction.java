package dev.tandem.bench.readside;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.cart.readmodel.CartReadModelFunctions;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.function.Function;

/** The stream's function over the cart's read model, with a client of one's own. */
final class HealingFunction implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Function<byte[], StreamsEventResponse> function;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CartReadModelFunctions.class)
    static class Application {}

    /**
     * @param parallelQueries how many there may be at a time
     */
    HealingFunction(String jdbcUrl, DynamoDbClient client, int parallelQueries) {
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=error",
                                "spring.flyway.enabled=false",
                                "tandem.dynamodb.parallel-queries=" + parallelQueries,
                                "spring.datasource.hikari.maximum-pool-size=2",
                                "spring.datasource.url=" + jdbcUrl)
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", client))
                        .run();
        function =
                context.getBeanProvider(
                                new ParameterizedTypeReference<
                                        Function<byte[], StreamsEventResponse>>() {})
                        .getObject();
    }

    void apply(byte[] batch) {
        StreamsEventResponse answer = function.apply(batch);
        if (!answer.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
