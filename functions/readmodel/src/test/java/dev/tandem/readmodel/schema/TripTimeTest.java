package dev.tandem.readmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Statements that go together have the time that each of them has. */
class TripTimeTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final SentenceReadModel model = new SentenceReadModel();
    private final List<String> answers = new ArrayList<>();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void each_may_take_as_long_as_one_may_and_all_of_them_longer() {
        in(() -> sleeping(opening(), 7, 0.25).run());

        assertThat(answers).hasSize(7);
    }

    @Test
    void one_that_takes_longer_is_ended_by_the_server() {
        assertThatThrownBy(() -> in(() -> sleeping(opening(), 2, 3).run()))
                .hasMessageContaining("canceling statement due to statement timeout");
    }

    @Test
    void afterwards_the_connection_waits_for_one_answer_as_long_as_before() {
        in(() -> {
            sleeping(opening(), 2, 0.01).run();

            assertThat(
                            model.jdbc()
                                    .execute(
                                            (ConnectionCallback<Integer>)
                                                    each -> each.getNetworkTimeout()))
                    .isEqualTo(2000);
        });
    }

    @Test
    void settings_take_none() {
        assertThat(waitedFor(LONGEST, 1)).isEqualTo(2000);
    }

    @Test
    void a_database_that_says_nothing_is_given_up_while_the_function_can_say_so() {
        assertThat(waitedFor(Duration.ofSeconds(9), 2)).as("9 s").isEqualTo(20_000);
        assertThat(waitedFor(Duration.ofSeconds(9), 5)).as("9 s, many").isEqualTo(25_000);
        assertThat(waitedFor(Duration.ofSeconds(20), 3)).as("20 s").isEqualTo(25_000);
        assertThat(waitedFor(Duration.ofSeconds(40), 3)).as("one may take it").isEqualTo(41_000);
    }

    /** How long the connection waits for the answers to so many. */
    private int waitedFor(Duration longest, int statements) {
        List<Integer> waited = new ArrayList<>();
        in(() -> {
            RoundTrip trip = LongStatements.opening(model.jdbc(), "READ WRITE", longest, LONGEST);
            for (int i = 0; i < statements; i++) {
                trip.add(
                        "SELECT 1",
                        row -> waited.add(row.getStatement().getConnection().getNetworkTimeout()));
            }
            trip.run();
        });
        assertThat(waited).hasSize(statements);
        return waited.getFirst();
    }

    private RoundTrip opening() {
        return LongStatements.opening(model.jdbc(), "READ WRITE", LONGEST, LONGEST);
    }

    private RoundTrip sleeping(RoundTrip trip, int times, double seconds) {
        for (int i = 0; i < times; i++) {
            trip.add("SELECT pg_sleep(?)", row -> answers.add(row.getString(1)), seconds);
        }
        return trip;
    }

    private void in(Runnable work) {
        model.transactions().executeWithoutResult(_ -> work.run());
    }
}
