package dev.tandem.harness.aws.lambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NativeLibraryTest {

    @Test
    void each_linux_has_its_library_in_the_clients_jar(@TempDir Path folder) {
        assertThat(NativeLibrary.of("Linux", "amd64", false).unpack(folder)).isNotEmptyFile();
        assertThat(NativeLibrary.of("Linux", "amd64", true).unpack(folder)).isNotEmptyFile();
        assertThat(NativeLibrary.of("Linux", "aarch64", false).unpack(folder)).isNotEmptyFile();
        assertThat(NativeLibrary.of("Linux", "aarch64", true).unpack(folder)).isNotEmptyFile();
    }

    @Test
    void other_systems_are_told_what_is_supported() {
        assertThatThrownBy(() -> NativeLibrary.of("Mac OS X", "aarch64", false))
                .hasMessage(
                        "Runtime: functions cannot be run on Mac OS X aarch64: AWS's runtime"
                            + " interface client is there for Linux on x86_64 and aarch64 only");
        assertThatThrownBy(() -> NativeLibrary.of("Linux", "riscv64", false))
                .hasMessageContaining("Linux riscv64");
    }
}
