package dev.tandem.observe.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.observe.log.CommandLog;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.InstantSource;

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

    @Test
    void an_application_s_own_writer_of_metrics_is_used() {
        var own = new EmbeddedMetrics(_ -> {}, InstantSource.system());

        runner.withPropertyValues("tandem.metrics.enabled=true")
                .withBean(EmbeddedMetrics.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(CommandMetrics.class).metrics()).isSameAs(own));
    }
}
