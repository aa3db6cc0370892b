package dev.tandem.harness.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URL;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false",
        "Linux, aarch64, false",
        "Linux, amd64, true",
        "Mac OS X, x86_64, false",
        "Mac OS X, aarch64, false"
    })
    void there_is_a_postgresql(String system, String architecture, boolean alpine) {
        URL archive = Platform.of(system, architecture, alpine).archive();

        assertThat(archive).isNotNull();
    }

    @Test
    void a_platform_without_one_is_told_what_to_add() {
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64", false).archive())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linux-riscv64")
                .hasMessageContaining("io.zonky.test.postgres");
    }
}
