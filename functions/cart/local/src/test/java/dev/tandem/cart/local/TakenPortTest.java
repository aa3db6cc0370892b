package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.engines.process.PortOutOfRangeException;
import dev.tandem.harness.engines.process.PortTakenException;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.ServerSocket;
import java.util.List;

@ExtendWith(OutputCaptureExtension.class)
class TakenPortTest {

    private static final List<String> SETTINGS =
            List.of("server.port", "tandem.local.dynamodb-port", "tandem.local.postgres-port");

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void a_port_that_there_is_none_of_is_named_with_its_setting(
            String setting, CapturedOutput output) {
        assertThatThrownBy(() ->
                        SpringApplication.run(
                                CartLocalApplication.class, arguments(setting, 99_999)))
                .hasRootCauseInstanceOf(PortOutOfRangeException.class);
        assertThat(output)
                .contains("The setting " + setting + " is 99999.")
                .contains("Give it a port from 1 to 65535")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void a_taken_port_is_named_with_its_setting(String setting, CapturedOutput output)
            throws Exception {
        try (var taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() ->
                            SpringApplication.run(
                                    CartLocalApplication.class, arguments(setting, port)))
                    .hasRootCauseInstanceOf(PortTakenException.class);
            assertThat(output).contains("Port " + port).contains("setting " + setting);
        }
    }

    private static String[] arguments(String setting, int port) {
        return SETTINGS.stream()
                .map(own -> "--%s=%d".formatted(own, own.equals(setting) ? port : 0))
                .toArray(String[]::new);
    }
}
