package dev.tandem.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.ChildFailedException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import java.util.Objects;

class FailedEngineTest {

    @Test
    void a_folder_that_another_application_has_is_told_with_its_setting() {
        var failure =
                new IllegalStateException(
                        "no bean", new ChildFailedException("PostgreSQL runs on data already"));

        var told =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (_, _, thrown) -> {})
                        .stream()
                        .map(analyzer -> analyzer.analyze(failure))
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getDescription()).isEqualTo("PostgreSQL runs on data already");
        assertThat(told.getFirst().getAction()).contains("tandem.local.data");
    }
}
