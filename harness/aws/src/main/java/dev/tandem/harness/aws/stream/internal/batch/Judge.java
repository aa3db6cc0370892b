package dev.tandem.harness.aws.stream.internal.batch;

import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.internal.batch.Discarded.Condition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applies a mapping's rules to what came of a batch (AWS Lambda Developer Guide, Using Lambda to
 * process records from Amazon DynamoDB Streams: error handling, batching, partial batch response).
 *
 * <p>What AWS leaves open is decided so: a batch whose first record is reported has failed as a
 * whole, and is halved where it may be; records behind a reported one go on counting the failures
 * of the batch that they were in.
 */
public record Judge(DeliveryRules rules) {

    /** What follows from how the call has ended. */
    public Verdict judge(Batch batch, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotCalled() -> Verdict.again(batch);
            case Outcome.Failed(String error) -> failed(batch.called(Optional.of(error)));
            case Outcome.Answered answer -> answered(batch.called(Optional.empty()), answer);
        };
    }

    private Verdict answered(Batch batch, Outcome.Answered answer) {
        int accepted =
                rules.reportsItemFailures()
                        ? BatchResponse.accepted(answer.payload(), batch.items())
                        : batch.size();
        if (accepted == batch.size()) {
            return Verdict.done(batch);
        }
        if (accepted == 0) {
            return failed(batch);
        }
        Batch rest = batch.with(batch.items().subList(accepted, batch.size()));
        // splitting at the reported record consumes no retry
        Verdict verdict = rules.bisects() ? Verdict.again(rest) : triedAgain(rest);
        return verdict.after(batch.items().subList(0, accepted));
    }

    private Verdict failed(Batch batch) {
        if (rules.bisects() && batch.size() > 1) {
            int half = (batch.size() + 1) / 2;
            return Verdict.again(
                    batch.with(batch.items().subList(0, half)),
                    batch.with(batch.items().subList(half, batch.size())));
        }
        return triedAgain(batch);
    }

    private Verdict triedAgain(Batch batch) {
        Batch failed = batch.failed();
        boolean exhausted =
                rules.retries().isPresent() && failed.failures() > rules.retries().getAsInt();
        return exhausted
                ? Verdict.discarded(new Discarded(failed, Condition.RETRY_ATTEMPTS_EXHAUSTED))
                : Verdict.again(failed);
    }

    /**
     * What follows from the age of records, before each call.
     *
     * @return empty if all of them are young enough
     */
    public Optional<Verdict> judge(Batch batch, Instant now) {
        Map<Boolean, List<Item>> byAge =
                batch.items().stream()
                        .collect(Collectors.partitioningBy(item -> isTooOld(item, now)));
        List<Item> old = byAge.getOrDefault(true, List.of());
        List<Item> young = byAge.getOrDefault(false, List.of());
        if (old.isEmpty()) {
            return Optional.empty();
        }
        List<Batch> again = young.isEmpty() ? List.of() : List.of(batch.with(young));
        return Optional.of(
                new Verdict(
                        List.of(),
                        again,
                        Optional.of(
                                new Discarded(batch.with(old), Condition.RECORD_AGE_EXCEEDED))));
    }

    private boolean isTooOld(Item item, Instant now) {
        return rules.age().map(age -> item.arrival().plus(age).isBefore(now)).orElse(false);
    }
}
