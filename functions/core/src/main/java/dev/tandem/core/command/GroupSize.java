package dev.tandem.core.command;

import java.util.List;

/**
 * How many commands are tried together: as many as a store takes at once, and half of them where
 * others are faster twice in a row, since a smaller group is decided sooner.
 */
final class GroupSize {

    /** As many items as DynamoDB takes in one transaction: more would be decided in vain. */
    static final int MOST = 100;

    private int most = MOST;
    private int lostInARow;

    <T> List<T> firstOf(List<T> members) {
        return members.subList(0, Math.min(most, members.size()));
    }

    boolean isContended() {
        return lostInARow > 0 || most < MOST;
    }

    void outrun(int size) {
        lostInARow++;
        if (lostInARow == 2) {
            halve(size);
        }
    }

    void halve(int size) {
        most = Math.max(1, size / 2);
        lostInARow = 0;
    }

    void settled() {
        most = MOST;
        lostInARow = 0;
    }
}
