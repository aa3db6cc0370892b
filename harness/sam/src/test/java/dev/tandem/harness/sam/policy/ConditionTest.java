package dev.tandem.harness.sam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ConditionTest {

    private static final List<String> A_OR_B = List.of("a", "b");
    private static final List<String> NOTHING = List.of();

    @Test
    void one_of_the_allowed_values_is_enough() {
        assertThat(holds("StringEquals", A_OR_B, List.of("b"))).isTrue();
        assertThat(holds("StringEquals", A_OR_B, List.of("c"))).isFalse();
        assertThat(holds("StringEquals", List.of("a*"), List.of("ab"))).isFalse();
        assertThat(holds("StringLike", List.of("a*"), List.of("ab"))).isTrue();
    }

    @Test
    void a_negated_operator_wants_none_of_them() {
        assertThat(holds("StringNotEquals", A_OR_B, List.of("c"))).isTrue();
        assertThat(holds("StringNotEquals", A_OR_B, List.of("b"))).isFalse();
        assertThat(holds("StringNotLike", List.of("a*"), List.of("ab"))).isFalse();
    }

    @Test
    void any_or_all_of_a_requests_values_have_to_match() {
        assertThat(holds("ForAnyValue:StringEquals", A_OR_B, List.of("a", "c"))).isTrue();
        assertThat(holds("ForAllValues:StringEquals", A_OR_B, List.of("a", "c"))).isFalse();
        assertThat(holds("ForAllValues:StringEquals", A_OR_B, List.of("a", "b"))).isTrue();
        assertThat(holds("ForAnyValue:StringLike", List.of("*"), List.of("c"))).isTrue();
    }

    @Test
    void a_request_without_the_key_passes_only_where_iam_says_so() {
        assertThat(holds("StringEquals", A_OR_B, NOTHING)).isFalse();
        assertThat(holds("StringEqualsIfExists", A_OR_B, NOTHING)).isTrue();
        assertThat(holds("StringNotEquals", A_OR_B, NOTHING)).isTrue();
        assertThat(holds("ForAnyValue:StringEquals", A_OR_B, NOTHING)).isFalse();
        assertThat(holds("ForAllValues:StringEquals", A_OR_B, NOTHING)).isTrue();
    }

    @Test
    void other_operators_are_not_supported() {
        assertThat(Condition.find("IpAddress")).isEmpty();
        assertThat(Condition.find("ForSomeValues:StringEquals")).isEmpty();
    }

    private static boolean holds(String operator, List<String> allowed, List<String> present) {
        return Condition.named(operator).holds(allowed, present);
    }
}
