package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Looks again where anything is found: the aggregate may have been written meanwhile.
 *
 * @param pauses between two looks
 */
record RepeatedLook(Pauses pauses) {

    private static final int LOOKS = 4;

    /** What is found at last. */
    AggregateFindings of(Supplier<AggregateFindings> look) {
        for (int looks = 1; ; looks++) {
            AggregateFindings found = look.get();
            if (found.findings().isEmpty() || looks == LOOKS) {
                return found;
            }
            pauses.await(Duration.ofMillis(20L << looks));
        }
    }
}
