package dev.tandem.observe.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.observe.log.CommandLog;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;

import java.time.InstantSource;
import java.util.Map;

class TandemObserveAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(TandemObserveAutoConfiguration.class));

    @Test
    void commands_are_logged_and_nothing_is_counted_unless_asked_for() {
        runner.run(context ->
                assertThat(context)
                        .hasSingleBean(CommandObserver.class)
                        .hasSingleBean(CommandLog.class)
                        .doesNotHaveBean(EmbeddedMetrics.class));
    }

    @Test
    void commands_are_counted_where_it_is_asked_for_inside_of_their_log_context() {
        runner.withPropertyValues("tandem.metrics.enabled=true")
                .run(context ->
                        assertThat(context.getBeanProvider(CommandObserver.class).orderedStream())
                                .hasExactlyElementsOfTypes(CommandLog.class, CommandMetrics.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "on", "yes", "1"})
    void commands_are_counted_however_that_is_asked_for(String on) {
        runner.withPropertyValues("tandem.metrics.enabled=" + on)
                .run(context -> assertThat(context).hasSingleBean(CommandMetrics.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "0"})
    void nothing_is_counted_however_that_is_said(String off) {
        runner.withPropertyValues("tandem.metrics.enabled=" + off)
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedMetrics.class));
    }

    @Test
    void what_is_neither_is_refused_by_name_also_where_beans_are_made_late() {
        runner.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(
                                new LazyInitializationBeanFactoryPostProcessor()))
                .withPropertyValues("tandem.metrics.enabled=perhaps")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .isNotNull()
                                .hasStackTraceContaining("tandem.metrics.enabled"));
    }

    @Test
    void an_application_s_own_writer_of_metrics_is_used() {
        var own = new EmbeddedMetrics(_ -> {}, InstantSource.system());

        runner.withPropertyValues("tandem.metrics.enabled=true")
                .withBean(EmbeddedMetrics.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(CommandMetrics.class).metrics()).isSameAs(own));
    }

    @Test
    void metrics_tell_whose_deployment_they_are_where_it_has_a_name() {
        runner.withPropertyValues("tandem.metrics.enabled=true")
                .run(context -> assertThat(shared(context)).isEmpty());
        runner.withPropertyValues(
                        "tandem.metrics.enabled=true", "tandem.metrics.deployment=shop-carts")
                .run(context ->
                        assertThat(shared(context))
                                .containsExactly(Map.entry("deployment", "shop-carts")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c\u00e4rts", "a\tb", " "})
    void a_name_that_is_no_dimension_s_is_refused(String name) {
        runner.withPropertyValues("tandem.metrics.enabled=true")
                .withInitializer(context ->
                        TestPropertyValues.of(Map.of("tandem.metrics.deployment", name))
                                .applyTo(context))
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .rootCause()
                                .hasMessageContaining("tandem.metrics.deployment is")
                                .hasMessageContaining("characters of ASCII"));
    }

    private static Map<String, String> shared(ApplicationContext context) {
        return context.getBean(EmbeddedMetrics.class).shared();
    }
}
