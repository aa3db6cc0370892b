package dev.tandem.function.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

class DefinitionCheckTest {

    private static AnnotationConfigApplicationContext start(String definition) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test", Map.of("spring.cloud.function.definition", definition)));
        context.registerBean(
                "shout", Function.class, () -> (Function<String, String>) s -> s + "!");
        context.registerBean("drop", Consumer.class, () -> (Consumer<String>) _ -> {});
        context.registerBean("text", String.class, () -> "no function");
        context.registerBean(DefinitionCheck.class, context.getEnvironment());
        context.refresh();
        return context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "shout", "drop", "shout|drop", "shout,drop", "shout | shout"})
    void what_is_there_is_accepted(String definition) {
        try (var context = start(definition)) {
            assertThat(context.containsBean("shout")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whisper", "shout|whisper", "text", "shout,", "functionRouter"})
    void what_is_not_there_lets_nothing_start(String definition) {
        assertThatThrownBy(() -> start(definition).close())
                .hasMessageContaining("spring.cloud.function.definition is '" + definition + "'")
                .hasMessageContaining("there are [drop, shout]");
    }
}
