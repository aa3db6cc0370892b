package dev.tandem.readmodel.rebuild;

import java.util.Optional;

/**
 * Whether rows without events may go: where they are many, the events may be what is missing.
 *
 * @param mayRemoveMany whether that was answered before
 */
record RemovalQuestion(boolean mayRemoveMany) {

    /** So few go without asking. */
    private static final int FEW = 10;

    /** Of more rows, one in so many. */
    private static final int SHARE = 10;

    /** What has to be answered before; empty if they may. */
    Optional<String> of(long withoutEvents, long rows) {
        return mayRemoveMany || withoutEvents <= FEW || withoutEvents * SHARE <= rows
                ? Optional.empty()
                : Optional.of(
                        "%s of %s rows have no events: is the event table whole? If it is, call again with \"removeWithoutEvents\":true"
                                .formatted(withoutEvents, rows));
    }
}
