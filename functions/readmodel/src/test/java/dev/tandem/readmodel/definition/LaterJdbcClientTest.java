package dev.tandem.readmodel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.concurrent.atomic.AtomicInteger;

/** A client that nobody asks is not made. */
class LaterJdbcClientTest {

    private final SentenceReadModel database = new SentenceReadModel();
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_is_made_when_it_is_first_asked_and_once() {
        JdbcClient client =
                LaterJdbcClient.of(() -> {
                    made.incrementAndGet();
                    return JdbcClient.create(database.jdbc());
                });

        assertThat(made).hasValue(0);
        assertThat(client.sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
        assertThat(client.sql("SELECT 2").query(Integer.class).single()).isEqualTo(2);
        assertThat(made).hasValue(1);
    }
}
