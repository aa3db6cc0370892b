package dev.tandem.function.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.result.QueryResult;
import dev.tandem.function.autoconfigure.TandemFunctionAutoConfiguration;
import dev.tandem.function.request.FunctionMessageConverter;
import dev.tandem.function.request.QueryRequest;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;

/** Functions that somebody forgot, or wrote another name for. */
class FunctionBeansTest {

    record Ask(String name) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ContextFunctionCatalogAutoConfiguration.class,
        TandemFunctionAutoConfiguration.class
    })
    static class Application {

        @Bean
        Function<QueryRequest<Ask>, QueryResult<String>> answer() {
            return request -> request.answer(ask -> new QueryResult.Found<>(ask.name()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Routed {

        @Bean
        RoutedFunction all(FunctionCatalog catalog, FunctionMessageConverter converter) {
            return new RoutedFunction(catalog, converter, "function", List.of("answer"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Misrouted {

        @Bean
        RoutedFunction all(FunctionCatalog catalog, FunctionMessageConverter converter) {
            return new RoutedFunction(catalog, converter, "function", List.of("answer", "anwser"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Overrouted {

        @Bean
        Function<String, String> greet() {
            return name -> "Hello " + name;
        }

        @Bean
        RoutedFunction all(FunctionCatalog catalog, FunctionMessageConverter converter) {
            return new RoutedFunction(catalog, converter, "function", List.of("answer", "greet"));
        }
    }

    @Configuration
    static class Forgetful {

        @Bean
        String text() {
            return "no function";
        }

        Function<QueryRequest<Ask>, QueryResult<String>> forgotten() {
            return request -> request.answer(ask -> new QueryResult.Found<>(ask.name()));
        }

        private Function<QueryRequest<Ask>, QueryResult<String>> helper() {
            return forgotten();
        }

        Function<String, String> ofNoRequest() {
            return name -> helper() + name;
        }
    }

    private static ConfigurableApplicationContext start(Class<?>... more) {
        return new SpringApplicationBuilder(Application.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run();
    }

    @Test
    void a_route_to_a_function_that_is_not_there_lets_nothing_start() {
        assertThatThrownBy(() -> start(Misrouted.class).close())
                .hasStackTraceContaining("all leads to 'anwser': there is no function 'anwser'")
                .hasStackTraceContaining("answer");
    }

    @Test
    void a_route_to_a_function_that_takes_no_requests_lets_nothing_start() {
        assertThatThrownBy(() -> start(Overrouted.class).close())
                .hasStackTraceContaining(
                        "all leads to 'greet', which takes neither a CommandRequest nor a"
                                + " QueryRequest");
    }

    @Test
    void routes_to_what_is_there_do() {
        try (var context = start(Routed.class)) {
            assertThat(context.containsBean("all")).isTrue();
        }
    }

    @Test
    void a_method_that_makes_a_function_of_requests_and_is_no_bean_is_told() {
        try (var context = start(Forgetful.class)) {
            assertThat(ForgottenBeans.in(context.getBeanFactory()))
                    .extracting(Method::getName)
                    .containsExactly("forgotten");
        }
    }
}
