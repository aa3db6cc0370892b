package dev.tandem.harness.engines.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal.Settings;
import dev.tandem.harness.engines.process.PortOutOfRangeException;
import dev.tandem.harness.engines.process.PortTakenException;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.testing.Listener;
import dev.tandem.harness.testing.Notes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

class DynamoDbLocalTest {

    @Test
    void each_client_has_a_database_of_its_own() {
        DynamoDbLocal engine = DynamoDbLocal.shared();
        try (DynamoDbClient one = engine.client();
                DynamoDbClient other = engine.client()) {
            Notes.in(one);

            assertThat(one.listTables().tableNames()).containsExactly("notes");
            assertThat(other.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void clients_with_one_access_key_share_a_database() {
        String key = DynamoDbAccess.freshKey();
        try (DynamoDbClient one = DynamoDbLocal.shared().client(key);
                DynamoDbClient other = DynamoDbLocal.shared().client(key)) {
            Notes.in(one);

            assertThat(other.listTables().tableNames()).containsExactly("notes");
        }
    }

    @Test
    void a_shared_database_with_a_folder_survives_a_kill(@TempDir Path folder) {
        Settings settings = Settings.defaults().withData(folder).withSharedDb(true);
        try (DynamoDbLocal killed = DynamoDbLocal.start(settings)) {
            Notes.in(killed.client());
            Signal.KILL.sendTo(killed.pid());
        }

        try (DynamoDbLocal next = DynamoDbLocal.start(settings);
                DynamoDbClient client = next.client()) {
            assertThat(client.listTables().tableNames()).containsExactly("notes");
        }
    }

    @Test
    void no_other_machine_can_reach_it() {
        DynamoDbLocal engine = DynamoDbLocal.shared();

        assertThat(Listener.of(ProcessHandle.of(engine.pid()).stream()))
                .containsExactly(new Listener("127.0.0.1", engine.port()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 99_999})
    void a_port_that_there_is_none_of_is_refused(int port) {
        Settings settings = Settings.defaults().withPort(port);

        assertThatThrownBy(() -> DynamoDbLocal.start(settings))
                .isInstanceOf(PortOutOfRangeException.class)
                .hasMessage(
                        "Port %s for DynamoDB Local is none: ports are from 1 to 65535, and 0 is"
                                + " any free one",
                        port);
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> DynamoDbLocal.start(Settings.defaults().withPort(port)))
                    .isInstanceOfSatisfying(
                            PortTakenException.class, e -> assertThat(e.port()).isEqualTo(port))
                    .hasMessageContaining(Integer.toString(port))
                    .hasMessageContaining("DynamoDB Local");
        }
    }
}
