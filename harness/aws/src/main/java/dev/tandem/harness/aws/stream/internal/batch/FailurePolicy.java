package dev.tandem.harness.aws.stream.internal.batch;

import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch.Condition;

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
public record FailurePolicy(DeliveryRules rules) {

    /** What follows from how the call has ended. */
    public BatchDecision decide(RecordBatch batch, DeliveryResult result) {
        return switch (result) {
            case DeliveryResult.NotCalled() -> BatchDecision.again(batch);
            case DeliveryResult.Failed(String error) -> failed(batch.called(Optional.of(error)));
            case DeliveryResult.Answered answer -> answered(batch.called(Optional.empty()), answer);
        };
    }

    private BatchDecision answered(RecordBatch batch, DeliveryResult.Answered answer) {
        int accepted =
                rules.reportsItemFailures()
                        ? BatchResponse.accepted(answer.payload(), batch.records())
                        : batch.size();
        if (accepted == batch.size()) {
            return BatchDecision.done(batch);
        }
        if (accepted == 0) {
            return failed(batch);
        }
        RecordBatch rest = batch.with(batch.records().subList(accepted, batch.size()));
        // splitting at the reported record consumes no retry
        BatchDecision decision = rules.bisects() ? BatchDecision.again(rest) : triedAgain(rest);
        return decision.after(batch.records().subList(0, accepted));
    }

    private BatchDecision failed(RecordBatch batch) {
        if (rules.bisects() && batch.size() > 1) {
            int half = (batch.size() + 1) / 2;
            return BatchDecision.again(
                    batch.with(batch.records().subList(0, half)),
                    batch.with(batch.records().subList(half, batch.size())));
        }
        return triedAgain(batch);
    }

    private BatchDecision triedAgain(RecordBatch batch) {
        RecordBatch failed = batch.failed();
        boolean exhausted =
                rules.retries().isPresent() && failed.failures() > rules.retries().getAsInt();
        return exhausted
                ? BatchDecision.discarded(
                        new DiscardedBatch(failed, Condition.RETRY_ATTEMPTS_EXHAUSTED))
                : BatchDecision.again(failed);
    }

    /**
     * What follows from the age of records, before each call.
     *
     * @return empty if all of them are young enough
     */
    public Optional<BatchDecision> decideByAge(RecordBatch batch, Instant now) {
        Map<Boolean, List<ShardRecord>> byAge =
                batch.records().stream()
                        .collect(Collectors.partitioningBy(record -> isTooOld(record, now)));
        List<ShardRecord> old = byAge.getOrDefault(true, List.of());
        List<ShardRecord> young = byAge.getOrDefault(false, List.of());
        if (old.isEmpty()) {
            return Optional.empty();
        }
        List<RecordBatch> again = young.isEmpty() ? List.of() : List.of(batch.with(young));
        return Optional.of(
                new BatchDecision(
                        List.of(),
                        again,
                        Optional.of(
                                new DiscardedBatch(
                                        batch.with(old), Condition.RECORD_AGE_EXCEEDED))));
    }

    private boolean isTooOld(ShardRecord record, Instant now) {
        return rules.age().map(age -> record.arrival().plus(age).isBefore(now)).orElse(false);
    }
}
