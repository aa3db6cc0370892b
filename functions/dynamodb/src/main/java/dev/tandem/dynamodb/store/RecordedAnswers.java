package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Result;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.StoreUnavailableException;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What commands of a group were answered before. A record that can't be read is the failure of its
 * command alone, which shows where it is tried by itself.
 */
final class RecordedAnswers {

    private final Map<Integer, Result> answers = new TreeMap<>();
    private @Nullable RuntimeException unread;

    /**
     * Reads one more.
     *
     * @param step whose
     * @param answer empty if that command has no record
     * @throws StoreUnavailableException if it can't be read now
     */
    void add(int step, Supplier<Optional<Result>> answer) {
        try {
            answer.get().ifPresent(result -> answers.put(step, result));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // of a record that another writer broke, or newer code wrote
            unread = e;
        }
    }

    /** Empty if no command was answered before. */
    Optional<GroupOutcome> outcome() {
        return answers.isEmpty()
                ? Optional.ofNullable(unread).map(GroupOutcome.Unfit::new)
                : Optional.of(new GroupOutcome.Repeated(answers));
    }
}
