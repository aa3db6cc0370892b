package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.QueryResult;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The JDK asks once how many connections to keep: whoever asks first over HTTP, it is told. */
class FirstHttpCallTest {

    private static final String OF_THE_JDK = "http.maxConnections";

    private static final AtomicReference<Optional<String>> TOLD =
            new AtomicReference<>(Optional.empty());

    private @Nullable String before;

    /** Asks for nothing. */
    record Ask() {}

    /** Reads a secret, say, before it has anything made of DynamoDB. */
    static final class AsksFirst implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            TOLD.set(Optional.ofNullable(System.getProperty(OF_THE_JDK)));
            functions.query(
                    "ask",
                    Ask.class,
                    request -> request.answer(_ -> new QueryResult.Found<>("answer")));
        }
    }

    @BeforeEach
    void forget() {
        before = System.clearProperty(OF_THE_JDK);
        TOLD.set(Optional.empty());
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
    void whoever_asks_before_there_is_a_client_keeps_what_the_setting_says() {
        start(Map.of("TANDEM_DYNAMODB_KEPT_CONNECTIONS", "7"));

        assertThat(TOLD.get()).contains("7");
    }

    @Test
    void without_a_setting_it_keeps_as_many_as_are_said_to_be_the_default() {
        start(Map.of());

        assertThat(TOLD.get()).contains("50");
    }

    private static void start(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put("MAIN_CLASS", AsksFirst.class.getName());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", "ask");
        variables.put("AWS_ACCESS_KEY_ID", "key");
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        assertThat(new FunctionHandler(variables)).isNotNull();
    }
}
