package dev.tandem.observe.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class RefusedSettingAnalyzerTest {

    private final RuntimeException refused =
            SettingValue.refused("tandem.some.setting", 1, "at least 2");

    @Test
    void a_value_is_told_with_its_setting_and_what_it_has_to_be() {
        var told =
                new RefusedSettingAnalyzer().analyze(new IllegalStateException("no bean", refused));

        assertThat(told)
                .isNotNull()
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription())
                            .isEqualTo("The setting tandem.some.setting is 1.");
                    assertThat(analysis.getAction()).isEqualTo("It has to be at least 2.");
                });
    }

    @Test
    void of_what_spring_boot_binds_it_tells_more_itself() {
        var given = new MapConfigurationPropertySource(Map.of("tandem.some.setting", "1"));

        assertThatThrownBy(() -> new Binder(given).bind("tandem.some", Bound.class))
                .satisfies(thrown ->
                        assertThat(new RefusedSettingAnalyzer().analyze(thrown)).isNull());
    }

    record Bound(int setting) {

        Bound {
            SettingValue.requireAtLeast(2, "tandem.some.setting", setting);
        }
    }
}
