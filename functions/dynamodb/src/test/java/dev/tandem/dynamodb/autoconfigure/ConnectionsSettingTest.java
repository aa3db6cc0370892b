package dev.tandem.dynamodb.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;
import java.util.Optional;

/** The JDK asks once how many connections to keep: whoever asks first over HTTP, it is told. */
class ConnectionsSettingTest {

    private static final String OF_THE_JDK = "http.maxConnections";

    private @Nullable String before;

    /** A bean that reads a secret, say. */
    record AsksFirst(Optional<String> told) {

        static AsksFirst now() {
            return new AsksFirst(Optional.ofNullable(System.getProperty(OF_THE_JDK)));
        }
    }

    @BeforeEach
    void forget() {
        before = System.clearProperty(OF_THE_JDK);
    }

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(OF_THE_JDK);
        } else {
            System.setProperty(OF_THE_JDK, before);
        }
    }

    @Test
    void a_bean_that_asks_before_there_is_a_client_keeps_what_the_setting_says() {
        assertThat(told(Map.of("tandem.dynamodb.kept-connections", "7"))).contains("7");
    }

    @Test
    void without_a_setting_it_keeps_as_many_as_are_said_to_be_the_default() {
        assertThat(told(Map.of())).contains("50");
    }

    private static Optional<String> told(Map<String, Object> settings) {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("said", settings));
            context.registerBean(AsksFirst.class, () -> AsksFirst.now());
            context.registerBean(DynamoDbClient.class, () -> client());
            context.register(TandemDynamoDbAutoConfiguration.class);
            context.refresh();
            return context.getBean(AsksFirst.class).told();
        }
    }

    private static DynamoDbClient client() {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }
}
