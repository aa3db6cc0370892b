package dev.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Violation;
import dev.tandem.core.result.WriteOutcome;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Pins the JSON of DESIGN §3.2: callers in other languages read it. */
class AnswerJsonTest {

    private final JsonMapper mapper = JsonMapper.builder().addModule(new TandemModule()).build();

    @Test
    void an_accepted_command_names_id_version_and_events() {
        var accepted =
                new Accepted("cartId", "c1", 2, List.of(new RecordedEvent(2, "cart_item_added")));

        assertThat(mapper.writeValueAsString(accepted))
                .isEqualTo(
                        """
                        {"cartId":"c1","version":2,"events":[{"sequenceNumber":2,"eventType":"cart_item_added"}]}\
                        """);
    }

    @Test
    void a_conflict_tells_both_versions() {
        assertThat(mapper.writeValueAsString(new Problem.Conflict("d", 2, 3)))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:conflict","title":"Version conflict","status":409,"detail":"d",\
                        "expectedVersion":2,"currentVersion":3}\
                        """);
    }

    @Test
    void the_other_problems_carry_what_is_theirs() {
        assertThat(mapper.writeValueAsString(new Problem.NotFound("d")))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:not-found","title":"Not found","status":404,"detail":"d"}\
                        """);
        assertThat(mapper.writeValueAsString(new Problem.Rejected("cart_is_empty", "d")))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:rejected","title":"Rejected","status":422,"detail":"d",\
                        "code":"cart_is_empty"}\
                        """);
        assertThat(
                        mapper.writeValueAsString(
                                new Problem.Invalid("d", List.of(new Violation("f", "m")))))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:invalid","title":"Invalid request","status":400,"detail":"d",\
                        "violations":[{"field":"f","message":"m"}]}\
                        """);
        assertThat(mapper.writeValueAsString(new Problem.Unavailable("d", Duration.ofMillis(1200))))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:unavailable","title":"Unavailable","status":503,"detail":"d",\
                        "outcome":"not_written","retryAfter":2}\
                        """);
        assertThat(
                        mapper.writeValueAsString(
                                new Problem.Unavailable("d", WriteOutcome.UNKNOWN, null)))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:unavailable","title":"Unavailable","status":503,"detail":"d",\
                        "outcome":"unknown"}\
                        """);
        assertThat(mapper.writeValueAsString(new Problem.CommandIdReused("d")))
                .isEqualTo(
                        """
                        {"type":"urn:tandem:command-id-reused","title":"Command id reused","status":422,\
                        "detail":"d"}\
                        """);
    }

    @Test
    void a_problem_that_quotes_a_large_request_is_not_large_itself() {
        String field = "\ud83d\ude00".repeat(500_000);
        var huge = new Problem.Invalid(field, List.of(new Violation(field, field)));

        assertThat(mapper.writeValueAsBytes(huge)).hasSizeBetween(4_000, 40_000);
        assertThat(mapper.writeValueAsString(huge)).contains("\ud83d\ude00…").doesNotContain("?");
    }

    @Test
    void of_very_many_violations_the_first_ones_are_told() {
        var many = new Problem.Invalid("x", Collections.nCopies(100_000, new Violation("f", "m")));

        assertThat(mapper.valueToTree(many).get("violations")).hasSize(100);
    }

    @Test
    void a_problem_that_quotes_half_a_character_is_told() {
        var half =
                new Problem.Invalid("x", List.of(new Violation("a\ud800", "\udc00b\ud83d\ude00")));

        assertThat(new String(mapper.writeValueAsBytes(half), StandardCharsets.UTF_8))
                .contains("{\"field\":\"a\ufffd\",\"message\":\"\ufffdb\ud83d\ude00\"}");
    }

    @Test
    void a_query_answers_with_the_view_itself_or_with_the_problem() {
        assertThat(mapper.writeValueAsString(new QueryResult.Found<>(List.of(1, 2))))
                .isEqualTo("[1,2]");
        assertThat(mapper.writeValueAsString(new QueryResult.Failed<>(new Problem.NotFound("d"))))
                .contains("urn:tandem:not-found");
    }

    @Test
    void what_is_kept_of_an_answer_comes_back_as_it_was() {
        var json = new ResultJson();
        var accepted =
                new Accepted("cartId", "c1", 2, List.of(new RecordedEvent(2, "cart_item_added")));

        assertThat(List.of(accepted, new Problem.Rejected("c", "d"), new Problem.NotFound("d")))
                .allSatisfy(result ->
                        assertThat(json.read("cartId", json.write(result))).isEqualTo(result));
    }
}
