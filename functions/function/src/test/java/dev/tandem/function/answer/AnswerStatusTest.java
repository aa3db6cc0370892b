package dev.tandem.function.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.core.result.WriteOutcome;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class AnswerStatusTest {

    private static final Problem.Invalid INVALID =
            Problem.Invalid.of(List.of(new Violation("", "must be a JSON object")));

    @Test
    void http_shows_creation_refusal_and_waiting_time() {
        var created =
                new Accepted("cartId", "c1", 1, List.of(new RecordedEvent(1, "cart_created")));

        assertThat(AnswerStatus.of(created).orElseThrow().status()).isEqualTo(201);
        assertThat(AnswerStatus.of(new Problem.NotFound("d")).orElseThrow().contentType())
                .isEqualTo("application/problem+json");
        assertThat(
                        AnswerStatus.of(new Problem.Unavailable("d", Duration.ZERO))
                                .orElseThrow()
                                .retryAfter())
                .hasValue(1);
        assertThat(
                        AnswerStatus.of(new Problem.Unavailable("d", WriteOutcome.UNKNOWN, null))
                                .orElseThrow()
                                .retryAfter())
                .isEmpty();
        assertThat(AnswerStatus.of("something else")).isEmpty();
    }

    @Test
    void an_array_of_requests_of_which_none_was_carried_out_is_invalid() {
        assertThat(AnswerStatus.of(List.of(INVALID, INVALID)).orElseThrow().status())
                .isEqualTo(400);
    }

    @Test
    void a_list_of_somebody_else_s_is_none_of_ours_even_if_nothing_is_in_it() {
        assertThat(AnswerStatus.of(List.of())).isEmpty();
        assertThat(AnswerStatus.of(List.of("something else"))).isEmpty();
        assertThat(AnswerStatus.of(List.of(INVALID, "something else"))).isEmpty();
    }
}
