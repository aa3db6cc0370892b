package dev.tandem.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.result.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ViolationsTest {

    static Stream<Number> outside() {
        return Stream.of(
                0,
                1000,
                -1L,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                (short) 1000,
                BigInteger.TWO.pow(64).add(BigInteger.valueOf(5)),
                BigInteger.TWO.pow(64).negate(),
                new BigDecimal("999.99"),
                new BigDecimal("0.99"),
                new BigDecimal("1E+2147483647"),
                new BigDecimal("-1E+2147483647"),
                new BigDecimal("1E-2147483647"),
                999.5,
                1e300,
                0.5f,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                new AtomicInteger(1000));
    }

    static Stream<Number> inside() {
        return Stream.of(
                1,
                999L,
                (byte) 1,
                BigInteger.valueOf(999),
                new BigDecimal("1.00"),
                new BigDecimal("998.99"),
                999.0,
                1f,
                new AtomicInteger(5));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void a_number_of_whatever_type_outside_of_its_range_is_refused_by_name(Number number) {
        var violations = new Violations().range("count", number, 1, 999);

        assertThatThrownBy(violations::raise)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("count")
                .hasMessageContaining("must be 1 to 999");
    }

    @ParameterizedTest
    @MethodSource("inside")
    void a_number_within_its_range_is_taken(Number number) {
        var violations = new Violations().range("count", number, 1, 999);

        assertThatCode(violations::raise).doesNotThrowAnyException();
    }

    @Test
    void no_more_is_kept_than_is_told() {
        var violations = new Violations();
        IntStream.range(0, 100)
                .forEach(line -> violations.add("lines[%s]".formatted(line), "is wrong"));
        var more = new WeakReference<>(new String(new char[] {'x'}));
        violations.add("lines[100]", String.valueOf(more.get()));
        System.gc();

        assertThat(more.get()).isNull();

        assertThatThrownBy(violations::raise)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.violations()).hasSize(100))
                .hasMessageContaining("lines[99]");
    }

    @Test
    void a_number_of_thousands_of_digits_is_not_written_out() {
        var violations = new Violations().range("count", BigInteger.TEN.pow(5_000), 1, 999);

        assertThatThrownBy(violations::raise).message().hasSizeLessThan(200);
    }
}
