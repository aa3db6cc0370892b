package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class StateMappingTest {

    record Kept(
            String t,
            BigDecimal n,
            boolean b,
            List<Integer> l,
            Map<String, List<String>> m,
            @Nullable String o) {}

    private static final StateMapping<Kept> MAPPING = StateMapping.byRecord(Kept.class);

    static Stream<Kept> states() {
        return Stream.of(
                kept("", "0"),
                kept("grüner Tee 🍵 \"quoted\" \n line \u0001", "12345678901234567890.123456789"),
                kept("x".repeat(1_000), "1E+30"),
                kept("ü".repeat(1_000), "-1E-30"),
                new Kept("", BigDecimal.ONE, true, Collections.nCopies(5_000, 7), Map.of(), null),
                new Kept("", BigDecimal.ONE, true, List.of(), Map.of("", List.of("")), "o"),
                new Kept(
                        "",
                        BigDecimal.ONE,
                        false,
                        List.of(1, 12, 123),
                        Map.of("k", Collections.nCopies(5_000, "")),
                        ""));
    }

    private static Kept kept(String text, String number) {
        return new Kept(text, new BigDecimal(number), false, List.of(), Map.of(), null);
    }

    @ParameterizedTest
    @MethodSource("states")
    void no_state_is_larger_than_it_is_estimated(Kept state) {
        assertThat(ItemSize.of(MAPPING.write(state)))
                .isLessThanOrEqualTo(MAPPING.sizeAtMost(state));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_comes_back_as_it_was(Kept state) {
        assertThat(MAPPING.read(MAPPING.write(state))).isEqualTo(state);
    }
}
