package dev.tandem.readmodel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class TandemReadModelPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "max-attempts, 0, 1",
        "max-record-attempts, -1, 1",
        "patience, -1ms, 0s",
        "statement.update, 0s, 1ms",
        "statement.query, 0s, 1ms",
        "statement.idle, 0s, 1ms",
        "rebuild.lease, 0s, 1ms"
    })
    void what_a_setting_can_not_be_is_refused_by_its_name(
            String setting, String wrong, String right) {
        assertThatThrownBy(() -> bound(setting, wrong))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageStartingWith("tandem.read-model." + setting + " is ")
                .hasMessageContaining(", it has to be ");
        assertThat(bound(setting, right)).isNotNull();
    }

    private static TandemReadModelProperties bound(String setting, String value) {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of("tandem.read-model." + setting, value)))
                .bindOrCreate("tandem.read-model", TandemReadModelProperties.class);
    }
}
