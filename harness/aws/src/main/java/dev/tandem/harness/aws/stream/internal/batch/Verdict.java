package dev.tandem.harness.aws.stream.internal.batch;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done with the records of a batch.
 *
 * @param done need no further delivery
 * @param again are delivered next, one after the other
 * @param discarded needs no further delivery once its destination has been told
 */
public record Verdict(List<Item> done, List<Batch> again, Optional<Discarded> discarded) {

    static Verdict done(Batch batch) {
        return new Verdict(batch.items(), List.of(), Optional.empty());
    }

    static Verdict again(Batch... batches) {
        return new Verdict(List.of(), List.of(batches), Optional.empty());
    }

    static Verdict discarded(Discarded batch) {
        return new Verdict(List.of(), List.of(), Optional.of(batch));
    }

    Verdict after(List<Item> doneBefore) {
        return new Verdict(doneBefore, again, discarded);
    }

    /** Whether all of it went well. */
    public boolean isSuccess() {
        return again.isEmpty() && discarded.isEmpty();
    }
}
