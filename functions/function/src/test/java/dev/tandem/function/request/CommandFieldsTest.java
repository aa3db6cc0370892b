package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(classes = {Publish.class, Follow.class, Correlate.class, Cause.class})
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
