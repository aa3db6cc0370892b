package dev.tandem.readmodel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.readmodel.metric.ReadModelMetrics;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TandemReadModelAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    TandemReadModelAutoConfiguration.class,
                                    TandemObserveAutoConfiguration.class));

    @Test
    void the_read_side_counts_only_where_it_is_asked_for() {
        runner.run(context -> assertThat(context).doesNotHaveBean(ReadModelMetrics.class));
        runner.withPropertyValues("tandem.metrics.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(ReadModelMetrics.class));
    }
}
