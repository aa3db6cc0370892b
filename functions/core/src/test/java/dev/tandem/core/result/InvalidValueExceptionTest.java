package dev.tandem.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** A request may be wrong in as many places as it has bytes. */
class InvalidValueExceptionTest {

    private final List<Violation> many =
            IntStream.range(0, 100_000)
                    .mapToObj(line -> new Violation("lines[%s].sku".formatted(line), "is missing"))
                    .toList();

    @Test
    void of_very_many_violations_the_first_ones_are_kept_and_said() {
        var invalid = new InvalidValueException(many);

        assertThat(invalid.violations()).isEqualTo(many.subList(0, 100));
        assertThat(invalid.getMessage()).contains("lines[99].sku").doesNotContain("lines[100].sku");
    }

    @Test
    void so_are_they_of_a_problem() {
        Problem.Invalid problem = Problem.Invalid.of(many);

        assertThat(problem.violations()).isEqualTo(many.subList(0, 100));
        assertThat(problem.detail()).endsWith("; lines[99].sku is missing");
    }
}
