package dev.tandem.harness.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

class PortsTest {

    // Linux's; those of macOS and Windows begin at 49152
    private static final int LOWEST_OUTGOING = 32_768;

    @Test
    void a_free_port_is_none_that_a_connection_of_somebody_may_take_before_its_server_has_it() {
        List<Integer> ports =
                IntStream.range(0, 500).mapToObj(_ -> Ports.choose(0, "a test")).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < LOWEST_OUTGOING);
    }

    @Test
    void a_free_port_can_be_opened() throws IOException {
        try (ServerSocket server = new ServerSocket(Ports.choose(0, "a test"))) {
            assertThat(server.isBound()).isTrue();
        }
    }

    @Test
    void a_port_somebody_listens_on_is_told_with_who_wants_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.choose(taken.getLocalPort(), "a test"))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port %s for a test", taken.getLocalPort());
        }
    }
}
