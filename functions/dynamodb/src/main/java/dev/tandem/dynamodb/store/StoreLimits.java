package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Problem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What DynamoDB takes in one transaction. Amazon DynamoDB Developer Guide, "Quotas": items of 400
 * KB at most, 100 items and 4 MB in a transaction.
 */
final class StoreLimits {

    private static final int MAX_ITEMS = 100;
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private StoreLimits() {}

    static boolean fit(int items, long bytes) {
        return items <= MAX_ITEMS && bytes <= MAX_BYTES;
    }

    /** Whether it can be sent at once, the state counted whether it is written or not. */
    static boolean fit(WriteTransaction transaction) {
        return fit(transaction.count(), total(transaction.sizesAtMost()));
    }

    /** Whether it is no more items than can be sent at once. */
    static boolean fitByCount(WriteTransaction transaction) {
        return transaction.count() <= MAX_ITEMS;
    }

    static Optional<Problem> violatedBy(WriteTransaction transaction, String aggregate) {
        if (!fitByCount(transaction)) {
            return Optional.of(tooMany(aggregate, transaction));
        }
        boolean fits = fit(transaction.sizesAtMost());
        if (transaction.state().put().isEmpty() && fits) {
            return Optional.empty();
        }
        Map<String, AttributeValue> item = transaction.state().state().item().get();
        return ItemValues.violatedBy(item)
                .map(wrong -> ofState(aggregate, wrong))
                .or(() ->
                        fits
                                ? Optional.empty()
                                : violatedBy(transaction.sizes(ItemSize.of(item)), aggregate));
    }

    private static Problem ofState(String aggregate, Problem.Rejected wrong) {
        return new Problem.Rejected(
                wrong.code(),
                "%s: its state's %s; nothing was written".formatted(aggregate, wrong.detail()));
    }

    private static boolean fit(List<Integer> sizes) {
        return largest(sizes) <= ItemSize.LIMIT && total(sizes) <= MAX_BYTES;
    }

    private static Optional<Problem> violatedBy(List<Integer> sizes, String aggregate) {
        if (largest(sizes) > ItemSize.LIMIT) {
            return Optional.of(tooLarge(aggregate, largest(sizes)));
        }
        return total(sizes) <= MAX_BYTES
                ? Optional.empty()
                : Optional.of(
                        new Problem.Rejected(
                                "change_too_large",
                                "%s: the command writes %s bytes, and %s fit in one transaction"
                                        .formatted(aggregate, total(sizes), MAX_BYTES)));
    }

    private static Problem tooMany(String aggregate, WriteTransaction transaction) {
        return new Problem.Rejected(
                "too_many_events",
                "%s: the command causes %s events, which with its state and record are %s items; %s fit in one transaction"
                        .formatted(
                                aggregate,
                                transaction.eventPuts().size(),
                                transaction.count(),
                                MAX_ITEMS));
    }

    /** The refusal of an item of that size. */
    static Problem tooLarge(String aggregate, int bytes) {
        return new Problem.Rejected(
                "aggregate_too_large",
                "%s would have %s bytes in its store, and at most %s are possible; nothing was written"
                        .formatted(aggregate, bytes, ItemSize.LIMIT));
    }

    static int largest(WriteTransaction transaction) {
        return largest(transaction.sizes());
    }

    private static int largest(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int total(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }
}
