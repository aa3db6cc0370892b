package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A command with a field of a name that is said beside every command would be refused for ever. */
class CommandFieldsTest {

    record Publish(String articleId, int version) {}

    record Follow(String articleId, String commandId) {}

    record Correlate(String articleId, String correlationId) {}

    record Cause(String causationId) {}

    record Fine(String articleId, Inner inner) {}

    record Inner(int version, String commandId) {}

    record Renamed(@JsonProperty("commandId") String follows) {}

    record Named(@JsonProperty("edition") int version) {}

    record Wrapped<T>(T article, String commandId) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Draft.class, name = "draft"),
        @JsonSubTypes.Type(value = Review.class, name = "review")
    })
    sealed interface Writing {}

    record Draft(String articleId) implements Writing {}

    record Review(String articleId, int version) implements Writing {}

    @Configuration(proxyBeanMethods = false)
    static class Writings {
        @Bean
        Function<CommandRequest<Writing>, Result> write() {
            return _ -> new Problem.NotFound("none");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wrapping {
        @Bean
        Function<CommandRequest<Wrapped<Fine>>, Result> wrap() {
            return _ -> new Problem.NotFound("none");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Publishing {
        @Bean
        Function<CommandRequest<Publish>, Result> publish() {
            return _ -> new Problem.NotFound("none");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Fining {
        @Bean
        Function<CommandRequest<Fine>, Result> fine() {
            return _ -> new Problem.NotFound("none");
        }
    }

    @Test
    void an_application_with_such_a_command_does_not_start() {
        new ApplicationContextRunner()
                .withBean(CommandFields.class)
                .withUserConfiguration(Publishing.class)
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasMessageContaining("the command Publish has a field 'version'"));
        new ApplicationContextRunner()
                .withBean(CommandFields.class)
                .withUserConfiguration(Fining.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({"Writings, Review, version", "Wrapping, Wrapped, commandId"})
    void so_it_does_not_with_a_kind_of_command_or_one_of_anything(
            String application, String command, String field) throws ClassNotFoundException {
        Class<?> functions = Class.forName(CommandFieldsTest.class.getName() + "$" + application);

        new ApplicationContextRunner()
                .withBean(CommandFields.class)
                .withUserConfiguration(functions)
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasMessageContaining(
                                        "the command %s has a field '%s'", command, field));
    }

    @Test
    void what_json_calls_otherwise_is_no_such_field() {
        var reader = new RequestReader();

        var request =
                reader.<Named>command(
                        bytes("{\"edition\": 3, \"version\": 7}"), reader.typeOf(Named.class));

        assertThat(request)
                .isInstanceOfSatisfying(
                        CommandRequest.Valid.class,
                        valid -> {
                            assertThat(valid.command().body()).isEqualTo(new Named(3));
                            assertThat(valid.command().version()).hasValue(7);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Renamed.class, Publish.class, Follow.class, Correlate.class, Cause.class})
    void such_a_command_is_read_by_nobody(Class<?> command) {
        var reader = new RequestReader();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.command(bytes("{}"), reader.typeOf(command)))
                .withMessageContaining("the command " + command.getSimpleName() + " has a field '");
    }

    @Test
    void below_its_first_level_a_command_has_what_fields_it_likes() {
        var reader = new RequestReader();

        var request =
                reader.<Fine>command(
                        bytes(
                                """
                                {"articleId": "a", "version": 3, "inner": {"version": 7, "commandId": "own"}}
                                """),
                        reader.typeOf(Fine.class));

        assertThat(request)
                .isInstanceOfSatisfying(
                        CommandRequest.Valid.class,
                        valid ->
                                assertThat(valid.command().body())
                                        .isEqualTo(new Fine("a", new Inner(7, "own"))));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
