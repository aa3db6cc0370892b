package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import java.time.Duration;
import java.util.Optional;

/** The JDK's HTTP client is told how many connections to keep, unless somebody has told it. */
class KeptConnectionsTest {

    private @Nullable String before;

    @BeforeEach
    void forget() {
        before = System.clearProperty(KeptConnections.OF_THE_JDK);
    }

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(KeptConnections.OF_THE_JDK);
        } else {
            System.setProperty(KeptConnections.OF_THE_JDK, before);
        }
    }

    @Test
    void a_client_keeps_as_many_connections_as_its_settings_say() {
        client(7);

        assertThat(System.getProperty("http.maxConnections")).isEqualTo("7");
    }

    @Test
    void what_somebody_has_told_the_jdk_stays() {
        System.setProperty(KeptConnections.OF_THE_JDK, "3");

        client(7);

        assertThat(System.getProperty("http.maxConnections")).isEqualTo("3");
    }

    private static void client(int connections) {
        Duration second = Duration.ofSeconds(1);
        new DynamoDbClientSettings(null, second, second, 0, connections)
                .client(
                        Optional.of(AnonymousCredentialsProvider.create()),
                        Optional.of(Region.EU_CENTRAL_1))
                .close();
    }
}
