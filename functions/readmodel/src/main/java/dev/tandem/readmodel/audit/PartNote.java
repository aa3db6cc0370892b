package dev.tandem.readmodel.audit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is noted of a part of a shared audit.
 *
 * @param number of the part
 * @param position where to go on; null at the beginning
 * @param isFinished whether nothing is left to do of it
 * @param events how many it has passed
 * @param found what it has found
 * @param unmetStates the states whose events were not met beside them
 */
record PartNote(
        int number,
        @Nullable String position,
        boolean isFinished,
        long events,
        AuditReport found,
        List<String> unmetStates) {

    /** The same part, of which nothing was done. */
    PartNote begin() {
        return new PartNote(number, null, false, 0, AuditReport.NOTHING, List.of());
    }

    /** After more of it. */
    PartNote plus(AuditReport more, long moreEvents, List<String> unmet) {
        return new PartNote(
                number, position, isFinished, events + moreEvents, found.plus(more), unmet);
    }

    /** The findings that it names and the one before does not. */
    List<Finding> newsSince(PartNote before) {
        return found.findings().stream().skip(before.found.findings().size()).toList();
    }

    /** There. */
    PartNote at(@Nullable String reached, boolean isNowFinished) {
        return new PartNote(number, reached, isNowFinished, events, found, unmetStates);
    }
}
