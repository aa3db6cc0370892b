package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.QueryResult;
import dev.tandem.function.autoconfigure.TandemFunctionAutoConfiguration;
import dev.tandem.function.lambda.LambdaFunctions;
import dev.tandem.function.request.QueryRequest;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What a snapshot of functions is primed with. */
class PrimedFunctionsTest {

    private static final AtomicInteger READ = new AtomicInteger();
    private static final AtomicInteger CALLED = new AtomicInteger();

    @Test
    void a_request_of_each_kind_is_read_and_no_function_is_called() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                ContextFunctionCatalogAutoConfiguration.class,
                                TandemFunctionAutoConfiguration.class))
                .withUserConfiguration(Functions.class)
                .withPropertyValues("spring.cloud.function.web.export.enabled=false")
                .run(context -> {
                    assertThat(READ).hasValue(0);

                    context.getBean(LambdaFunctions.class).prime();

                    assertThat(READ).hasValue(1);
                    assertThat(CALLED).hasValue(0);
                });
    }

    /** Asks for nothing. */
    record Ping() {

        Ping {
            READ.incrementAndGet();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Functions {

        @Bean
        Function<QueryRequest<Ping>, QueryResult<String>> ping() {
            return request -> {
                CALLED.incrementAndGet();
                return request.answer(_ -> new QueryResult.Found<>("pong"));
            };
        }
    }
}
