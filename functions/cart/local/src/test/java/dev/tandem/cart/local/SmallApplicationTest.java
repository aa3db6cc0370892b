package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.local.LocalConfiguration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.util.function.Function;

/** Somebody's first application has no aggregate yet whose events anybody wants, and no rows. */
@SpringBootTest(
        classes = SmallApplicationTest.SmallApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.local.dynamodb-port=0",
            "tandem.local.postgres-port=0",
            "spring.cloud.function.http.post=double"
        })
class SmallApplicationTest {

    record Amount(int of) {
        Amount {
            if (of < 0) {
                throw new InvalidValueException("of", "is %s: must be 0 or more".formatted(of));
            }
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(LocalConfiguration.class)
    static class SmallApplication {

        @Bean("double")
        Function<Amount, Amount> twice() {
            return amount -> new Amount(amount.of() * 2);
        }
    }

    @LocalServerPort private int port;

    @Test
    void it_starts_without_streams_and_migrations() {
        var answer = new LocalFunctions(port).post("double", "{\"of\":21}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"of\":42}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"of\":\"x\"}        | of | must be a whole number from -2147483648 to"
                        + " 2147483647",
                "{\"of\":1e400}        | of | must be a whole number from -2147483648 to"
                        + " 2147483647",
                "{\"of\":-1}           | of | is -1: must be 0 or more",
                "{\"of\":              | '' | is not well-formed JSON at line 1, column 7",
                "7                     | '' | must be an object",
                "null                  | '' | must be a JSON object"
            })
    void what_a_plain_function_does_not_take_is_answered_with_its_field(
            String body, String field, String message) {
        var answer = new LocalFunctions(port).post("double", body);

        LocalFunctions.assertInvalid(
                answer,
                "\"violations\":[{\"field\":\"%s\",\"message\":\"%s\"}]".formatted(field, message));
    }
}
