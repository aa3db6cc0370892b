package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Restored;
import dev.tandem.proofs.soak.Entry.Told;

import java.util.List;

/** What restores of tables excuse. */
record Restores(List<Restored> all) {

    Restores {
        all = List.copyOf(all);
    }

    /** Whether events that had been told by then may be gone. */
    boolean mayHaveTaken(String cart, Told told, List<Long> events) {
        return all.stream()
                .anyMatch(restored ->
                        restored.at() > told.answered()
                                && (events.isEmpty() || events.getLast() > restored.kept(cart)));
    }

    /** Whether there was one between the two, so that the later is told by other tables. */
    boolean isBetween(Told earlier, Told later) {
        return all.stream()
                .anyMatch(restored ->
                        restored.at() > earlier.sent() && restored.at() < later.answered());
    }

    /** Whether what was seen at that time may have been taken back later, or has been by then. */
    boolean touch() {
        return !all.isEmpty();
    }
}
