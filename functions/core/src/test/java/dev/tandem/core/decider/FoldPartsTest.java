package dev.tandem.core.decider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.EventTypes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.function.BinaryOperator;

/** What has a part in a fold besides the decider's own code. */
class FoldPartsTest {

    @Test
    void what_a_decider_holds_changes_it() {
        assertThat(FoldFingerprint.of(new Rated(2), List.of()))
                .isEqualTo(FoldFingerprint.of(new Rated(2), List.of()))
                .isNotEqualTo(FoldFingerprint.of(new Rated(3), List.of()));
    }

    @Test
    void classes_of_one_nest_are_told_apart() {
        assertThat(FoldFingerprint.of(new Rated(2), List.of()))
                .isNotEqualTo(FoldFingerprint.of(new Weighed(2), List.of()));
        assertThat(FoldFingerprint.of(List.of(A.class)))
                .isNotEqualTo(FoldFingerprint.of(List.of(B.class)));
    }

    @Test
    void lambdas_of_one_class_are_told_apart_within_a_process() {
        Decider<Integer, Integer, Integer> plus = folding((sum, n) -> sum + n);
        Decider<Integer, Integer, Integer> minus = folding((sum, n) -> sum - n);

        String fingerprint = FoldFingerprint.of(plus, List.of());

        assertThat(FoldFingerprint.of(minus, List.of())).isNotEqualTo(fingerprint);
        assertThat(FoldFingerprint.of(plus, List.of())).isEqualTo(fingerprint);
    }

    @Test
    @Timeout(20)
    void what_holds_itself_many_times_over_comes_to_an_end() {
        Object knot = List.of();
        for (int i = 0; i < 30; i++) {
            knot = new Knot(knot, knot);
        }
        Object tied = new Knot(knot, knot);

        assertThat(FoldFingerprint.of(List.of(tied))).matches("[0-9a-f]{24}");
    }

    private record Knot(Object left, Object right) {}

    @Test
    void names_of_events_count() {
        assertThat(FoldFingerprint.of(new Rated(2), List.of(named("counted"))))
                .isEqualTo(FoldFingerprint.of(new Rated(2), List.of(named("counted"))))
                .isNotEqualTo(FoldFingerprint.of(new Rated(2), List.of(named("added"))));
    }

    private static EventTypes<A> named(String name) {
        return EventTypes.of(A.class).type(name, 1, A.class).build();
    }

    private record A(int n) {}

    private record B(int m) {}

    private record Rated(int rate) implements Sum {
        @Override
        public Integer evolve(Integer state, Integer event) {
            return state + rate * event;
        }
    }

    private record Weighed(int rate) implements Sum {
        @Override
        public Integer evolve(Integer state, Integer event) {
            return state + event / rate;
        }
    }

    private static Decider<Integer, Integer, Integer> folding(BinaryOperator<Integer> fold) {
        return new Sum() {
            @Override
            public Integer evolve(Integer state, Integer event) {
                return fold.apply(state, event);
            }
        };
    }

    private interface Sum extends Decider<Integer, Integer, Integer> {
        @Override
        default Integer initialState() {
            return 0;
        }

        @Override
        default Decision<Integer> decide(Integer command, Integer state) {
            return Decision.accept(command);
        }
    }
}
