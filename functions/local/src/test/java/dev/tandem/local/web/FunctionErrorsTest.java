package dev.tandem.local.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    void what_failed_is_logged_by_its_classes_and_never_in_its_words(CapturedOutput output) {
        errors.unexpected(failure());

        assertThat(output)
                .contains("java.lang.IllegalStateException, caused by java.io.IOException")
                .doesNotContain(SECRET);
    }

    @Test
    void the_answer_tells_nothing_of_it_either() {
        ProblemDetail answer = errors.unexpected(failure());

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(Objects.toString(answer)).doesNotContain(SECRET);
    }

    private static Exception failure() {
        return new IllegalStateException("can't read " + SECRET, new IOException("at " + SECRET));
    }
}
