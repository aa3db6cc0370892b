package dev.tandem.proofs.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ShrinkTest {

    private final Plan plan = Plans.of(7);

    /** One trouble and two requests are to blame. */
    private final Happening trouble = plan.happenings().get(2);

    private final Send one = plan.sends().get(11);
    private final Send other = plan.sends().get(60);

    private boolean fails(Plan tried) {
        return tried.happenings().contains(trouble)
                && tried.sends().contains(one)
                && tried.sends().contains(other);
    }

    @Test
    void what_is_left_is_what_is_to_blame() {
        assertThat(Shrink.of(plan, this::fails, 1000))
                .isEqualTo(new Plan(7, List.of(one, other), List.of(trouble)));
    }

    @Test
    void it_ends_after_so_many_tries_with_a_plan_that_fails() {
        AtomicInteger tries = new AtomicInteger();

        Plan small =
                Shrink.of(
                        plan,
                        tried -> {
                            tries.incrementAndGet();
                            return fails(tried);
                        },
                        12);

        assertThat(tries).hasValueLessThanOrEqualTo(12);
        assertThat(small).matches(this::fails);
        assertThat(small.happenings().size() + small.sends().size())
                .isLessThan(plan.happenings().size() + plan.sends().size());
    }

    @Test
    void a_plan_of_which_nothing_can_go_stays() {
        assertThat(Shrink.of(plan, plan::equals, 1000)).isEqualTo(plan);
    }
}
