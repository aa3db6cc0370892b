package dev.tandem.function.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.function.autoconfigure.TandemFunctionAutoConfiguration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an application's own functions answer, beside those that take requests. */
class OwnFunctionsTest {

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        Function<String, List<String>> namesFrom() {
            return first -> Stream.of("mia", "noah").filter(it -> it.startsWith(first)).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"m | [\"mia\"]", "z | []"})
    void a_list_has_no_status_of_ours_even_if_nothing_is_in_it(String first, String json) {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                ContextFunctionCatalogAutoConfiguration.class,
                                TandemFunctionAutoConfiguration.class))
                .withUserConfiguration(Application.class)
                .run(context -> {
                    Function<Message<String>, Message<byte[]>> namesFrom =
                            context.getBean(FunctionCatalog.class)
                                    .lookup("namesFrom", "application/json");

                    Message<byte[]> answer =
                            namesFrom.apply(MessageBuilder.withPayload(first).build());

                    assertThat(new String(answer.getPayload(), StandardCharsets.UTF_8))
                            .isEqualTo(json);
                    // what Spring Cloud Function's adapter makes HTTP's status of
                    assertThat(answer.getHeaders()).doesNotContainKey("statusCode");
                });
    }
}
