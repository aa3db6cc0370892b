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

    private static final Duration LONGEST = Duration.ofMillis(500);

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
                    .isEqualTo(1500);
        });
    }

    private RoundTrip opening() {
        return LongStatements.opening(model.jdbc(), "READ WRITE", LONGEST);
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
