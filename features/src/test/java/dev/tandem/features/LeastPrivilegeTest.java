package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Each right that a template gives to a function is one that the function needs, and none is
 * missing: held against what the packaged functions have asked for while they did all that they can
 * do. In every build {@code EachFunctionsRightsTest} of the proofs shows which rights there are.
 */
@Tag("thorough")
@Timeout(600)
class LeastPrivilegeTest {

    /** What nobody sees here, and why it is granted all the same. */
    private static final Map<String, String> UNSEEN =
            Map.of(
                    "checkOutCart: dynamodb:ConditionCheckItem",
                            "the role is that of the other commands; nothing is written after it",
                    "dynamodb:ListStreams *", "Lambda makes no mapping without it",
                    "logs:CreateLogStream", "Lambda writes what a function prints",
                    "logs:PutLogEvents", "Lambda writes what a function prints");

    @Test
    void the_cart_s_functions_need_what_they_may_do() {
        assertNeeded(Map.of());
    }

    @Test
    void the_cart_s_functions_need_what_they_may_do_with_snapshots_and_warm_states() {
        assertNeeded(
                Map.of(
                        "StateStrategy", "snapshot",
                        "SnapshotEvery", "2",
                        "WarmStates", "10"));
    }

    private static void assertNeeded(Map<String, String> parameters) {
        try (Harness harness = Harness.start()) {
            harness.schedules().pause();
            Deployment deployment = PackagedCart.deploy(harness, "rights", parameters);

            new UsedCart(harness).use();

            assertNeeded(harness, deployment);
        }
    }

    @Test
    void the_inventory_s_functions_need_what_they_may_do() {
        try (Harness harness = Harness.start()) {
            harness.schedules().pause();
            Deployment deployment = UsedInventory.deploy(harness, "rights");

            new UsedInventory(harness).use();

            assertNeeded(harness, deployment);
        }
    }

    private static void assertNeeded(Harness harness, Deployment deployment) {
        assertThat(Rights.refused(harness)).as(harness.report()).isEmpty();
        SortedSet<String> granted = new TreeSet<>(Rights.granted(deployment));
        granted.removeIf(right -> UNSEEN.keySet().stream().anyMatch(right::contains));
        assertThat(Rights.asked(harness)).isEqualTo(granted);
    }
}
