package dev.tandem.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.decider.RuleFailedException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.RefusedInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;

import java.io.IOException;
import java.util.Objects;

@ExtendWith(OutputCaptureExtension.class)
class FunctionErrorsTest {

    private static final String SECRET = "planted-secret";

    private final FunctionErrors errors = new FunctionErrors();

    @Test
    void what_failed_is_logged_by_its_classes_and_frames_and_never_in_its_words(
            CapturedOutput output) {
        errors.unexpected(failure());

        assertThat(output)
                .contains(
                        "java.lang.IllegalStateException\n"
                                + "\tat dev.tandem.local.web.FunctionErrorsTest.failure(",
                        "caused by java.io.IOException\n"
                                + "\tat dev.tandem.local.web.FunctionErrorsTest.failure(")
                .doesNotContain(SECRET);
    }

    @Test
    void the_answer_tells_nothing_of_it_either() {
        ProblemDetail answer = errors.unexpected(failure());

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getType()).hasToString("about:blank");
        assertThat(Objects.toString(answer)).doesNotContain(SECRET);
    }

    @Test
    void of_a_rule_that_failed_it_is_logged_which_and_where(CapturedOutput output) {
        errors.unexpected(
                new RuleFailedException("CartDecider.decide failed at AddCartItem", failure()));

        assertThat(output)
                .contains("CartDecider.decide failed at AddCartItem")
                .contains("FunctionErrorsTest.failure(")
                .doesNotContain(SECRET);
    }

    @Test
    void an_input_that_a_function_refuses_is_no_failure_of_it(CapturedOutput output) {
        Problem answer =
                errors.refused(
                        new RefusedInputException("this is no event: must be one", failure()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("this is no event: must be one");
        assertThat(output).doesNotContain("IllegalStateException").doesNotContain(SECRET);
    }

    private static RuntimeException failure() {
        return new IllegalStateException("can't read " + SECRET, new IOException("at " + SECRET));
    }
}
