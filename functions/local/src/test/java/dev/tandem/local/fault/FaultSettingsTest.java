package dev.tandem.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.stream.fault.StreamFault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class FaultSettingsTest {

    private static FaultSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tandem.local.faults", FaultSettings.class);
    }

    @Test
    void there_are_no_faults_unless_they_are_set() {
        assertThat(bound(Map.of()))
                .isEqualTo(new FaultSettings(0, Map.of(), Map.of(), Duration.ofMillis(200)));
    }

    @Test
    void faults_are_set_by_their_names() {
        FaultSettings settings =
                bound(
                        Map.of(
                                "tandem.local.faults.seed", "7",
                                "tandem.local.faults.stream.swap-neighbours", "0.5",
                                "tandem.local.faults.store.stale-read", "1",
                                "tandem.local.faults.delay", "3s"));

        assertThat(settings)
                .isEqualTo(
                        new FaultSettings(
                                7,
                                Map.of(StreamFault.SWAP_NEIGHBOURS, 0.5),
                                Map.of(Fault.STALE_READ, 1.0),
                                Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "stream.swap-neighbours, 1.5, stream.swap-neighbours is 1.5",
        "store.stale-read, -1, store.stale-read is -1.0",
        "store.throttling, NaN, store.throttling is NaN"
    })
    void what_is_no_probability_is_told(String fault, String probability, String message) {
        assertThatThrownBy(() -> bound(Map.of("tandem.local.faults." + fault, probability)))
                .rootCause()
                .hasMessage("tandem.local.faults.%s, it has to be from 0 to 1".formatted(message));
    }

    @Test
    void what_is_no_fault_is_told() {
        assertThatThrownBy(() -> bound(Map.of("tandem.local.faults.stream.swap", "0.5")))
                .rootCause()
                .hasMessageContaining("swap");
    }
}
