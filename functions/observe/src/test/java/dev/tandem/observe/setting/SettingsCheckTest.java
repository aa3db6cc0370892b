package dev.tandem.observe.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.Map;

/** A setting that nothing reads ends the start, however it is given. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {

    enum Colour {
        DARK_RED,
        BLUE
    }

    @ConfigurationProperties("tandem.read-model")
    record Shop(
            @DefaultValue("3") int maxAttempts,
            @DefaultValue Door door,
            @DefaultValue Map<Colour, Integer> paint,
            @DefaultValue Map<String, Door> others) {

        record Door(@DefaultValue("1s") String openingTime) {}
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Shop.class)
    @ImportAutoConfiguration(TandemObserveAutoConfiguration.class)
    static class Application {}

    @ParameterizedTest
    @CsvSource({
        "tandem.read-model.max-attemps, tandem.read-model.max-attempts",
        "tandem.readmodel.max-attempt, tandem.read-model.max-attempts",
        "tandem.read-model.door.openning-time, tandem.read-model.door.opening-time",
        "tandem.read-model.opening-time, tandem.read-model.door.opening-time",
        "tandem.read-model.paint.dark-reed, tandem.read-model.paint.dark-red",
        "tandem.metric.enabled, tandem.metrics.enabled",
        "tandem.metrics, tandem.metrics.enabled",
        "tandem.metrics.enabled.x, tandem.metrics.enabled",
        "tandem.metrics.enabled[0], tandem.metrics.enabled",
        "tandem.lokal.data, tandem.metrics.enabled"
    })
    void a_misspelt_argument_is_refused_with_the_nearest_name(String given, String nearest) {
        assertThatThrownBy(() -> start(Map.of(), "--" + given + "=1"))
                .isInstanceOf(UnreadSettingException.class)
                .hasMessage(
                        "The setting %s is given, by commandLineArgs, and nothing reads it. The"
                                + " nearest name is %s: write that, or take it out",
                        given, nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "TANDEM_READ_MODEL_MAX_ATTEMPS, TANDEM_READ_MODEL_MAX_ATTEMPTS",
        "TANDEM_READ_MODELMAX_ATTEMPTS, TANDEM_READ_MODEL_MAX_ATTEMPTS",
        "TANDEM_READMODEL_MAX_ATTEMPTS, TANDEM_READ_MODEL_MAX_ATTEMPTS",
        "TANDEM_METRICS_ENABELD, TANDEM_METRICS_ENABLED",
        "TANDEM_METRIC_ENABLED, TANDEM_METRICS_ENABLED"
    })
    void a_misspelt_variable_of_the_environment_is_refused_so(String given, String nearest) {
        assertThatThrownBy(() -> start(Map.of(given, "1")))
                .hasStackTraceContaining(
                        "The setting %s is given, by systemEnvironment, and nothing reads it. The"
                                + " nearest name is %s",
                        given, nearest);
    }

    @Test
    void whoever_starts_it_is_told_without_a_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of(), "--tandem.metrics.enable=1"))
                .isInstanceOf(UnreadSettingException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The setting tandem.metrics.enable is given, by commandLineArgs")
                .contains("The nearest name is tandem.metrics.enabled")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tandem.read-model.max-attempts=5",
                "tandem.readModel.maxAttempts=5",
                "tandem.read_model.max_attempts=5",
                "TANDEM.READ-MODEL.MAXATTEMPTS=5",
                "tandem.read-model.paint.DARK_RED=1",
                "tandem.read-model.paint.dark-red=1",
                "tandem.read-model.others.front.opening-time=2s",
                "tandem.metrics.enabled=false",
                "tandem.seed=1",
                "tandem.local.of-a-module-that-is-not-here=1",
                "tandem.dynamodb.of-a-module-that-is-not-here=1",
                "tandemonium.wheels=2"
            })
    void what_is_read_or_somebody_else_s_is_not_refused(String setting) {
        start(Map.of(), "--" + setting).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TANDEM_READ_MODEL_MAX_ATTEMPTS",
                "TANDEM_READMODEL_MAXATTEMPTS",
                "TANDEM_READ_MODEL_PAINT_DARK_RED",
                "TANDEM_READ_MODEL_OTHERS_FRONT_DOOR_OPENING_TIME",
                "TANDEM_LOCAL_DATA",
                "TANDEMONIUM"
            })
    void so_in_the_environment(String variable) {
        start(Map.of(variable, "1")).close();
    }

    private static ConfigurableApplicationContext start(
            Map<String, Object> variables, String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .run(arguments);
    }
}
