package dev.tandem.proofs.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class PlansTest {

    private static final List<Plan> HUNDRED =
            LongStream.rangeClosed(1, 100).mapToObj(Plans::of).toList();

    @Test
    void a_seed_draws_the_same_plan_again_and_no_two_seeds_do() {
        assertThat(HUNDRED)
                .doesNotHaveDuplicates()
                .isEqualTo(LongStream.rangeClosed(1, 100).mapToObj(Plans::of).toList());
    }

    @Test
    void a_plan_is_read_as_it_was_written() {
        assertThat(HUNDRED)
                .allSatisfy(plan -> assertThat(Plan.of(plan.lines().toList())).isEqualTo(plan));
    }

    @Test
    void every_trouble_function_and_carrier_is_drawn() {
        assertThat(HUNDRED.stream().flatMap(plan -> plan.happenings().stream()))
                .extracting(Happening::trouble)
                .contains(Trouble.values());
        assertThat(sends()).extracting(Send::function).containsAll(Requests.COMMANDS);
        assertThat(sends()).extracting(Send::envelope).contains(Carrier.values());
    }

    @Test
    void texts_have_what_is_odd_about_unicode() {
        assertThat(sends().map(Send::body))
                .as("NUL, half a pair, no character, the last one, a right-to-left mark")
                .anyMatch(body -> body.contains("\\u0000"))
                .anyMatch(body -> body.matches("(?s).*\\\\ud8[0-9a-f]{2}(?!\\\\ud[c-f]).*"))
                .anyMatch(body -> body.contains("\\ufffe"))
                .anyMatch(body -> body.contains("\\udbff\\udfff"))
                .anyMatch(body -> body.contains("\\u200f"));
    }

    @Test
    void what_is_no_json_is_never_sent_by_name() {
        assertThat(sends().filter(send -> !JsonText.isJson(send.body())))
                .isNotEmpty()
                .allMatch(send -> send.envelope().isHttp());
    }

    private static Stream<Send> sends() {
        return HUNDRED.stream().flatMap(plan -> plan.sends().stream());
    }
}
