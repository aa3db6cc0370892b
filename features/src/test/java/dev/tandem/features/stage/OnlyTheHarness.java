package dev.tandem.features.stage;

import java.util.Map;
import java.util.Optional;

/** What only the harness can do, by the tag of the scenarios that need it. */
final class OnlyTheHarness {

    private static final Map<String, String> REASONS =
            Map.of(
                    "@faults", "only the harness has faults by switch",
                    "@engines", "only the harness can stop and start PostgreSQL",
                    "@inventory", "only the harness has the inventory beside the carts",
                    "@releases", "only the harness gets code that nobody has released");

    private OnlyTheHarness() {}

    static Optional<String> unable(String tag) {
        return Optional.ofNullable(REASONS.get(tag));
    }
}
