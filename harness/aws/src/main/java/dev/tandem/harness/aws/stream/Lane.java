package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.BackOff;
import dev.tandem.harness.aws.stream.internal.batch.Batch;
import dev.tandem.harness.aws.stream.internal.batch.Discarded;
import dev.tandem.harness.aws.stream.internal.batch.Item;
import dev.tandem.harness.aws.stream.internal.batch.Judge;
import dev.tandem.harness.aws.stream.internal.batch.Outcome;
import dev.tandem.harness.aws.stream.internal.batch.Verdict;
import dev.tandem.harness.aws.stream.internal.batch.Waiting;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways on which a shard's records go to the function, a batch at a time; all records of
 * an item take the same. Its shard guards it against several threads.
 */
final class Lane {

    private final Waiting waiting;
    private final Judge judge;
    private final StreamFaults faults;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Health health;
    private final BackOff backOff;

    private final Deque<Batch> again = new ArrayDeque<>();
    private final Deque<Discarded> untold = new ArrayDeque<>();
    private boolean busy;
    private long dropped = -1;
    private long repeated = -1;

    Lane(PollerSettings settings, Ledger ledger, Health health) {
        this.waiting = new Waiting(settings.batching());
        this.judge = new Judge(settings.rules());
        this.faults = settings.faults();
        this.clock = settings.clock();
        this.ledger = ledger;
        this.health = health;
        this.backOff = new BackOff(settings.pace().firstPause(), settings.pace().longestPause());
    }

    /** What a lane has to do next, outside of the shard's guard. */
    sealed interface Work {

        /** To call the function. */
        record Deliver(Batch batch) implements Work {}

        /** To tell of a batch that was given up. */
        record Tell(Discarded discarded) implements Work {}
    }

    void add(Item item) {
        waiting.add(item);
    }

    /**
     * What is to be done now; the lane is busy until it is told the result.
     *
     * @param more whether further records are read at once
     */
    Optional<Work> next(boolean more) {
        if (busy || !backOff.isOver()) {
            return Optional.empty();
        }
        if (untold.isEmpty() && again.isEmpty()) {
            waiting.poll(more).ifPresent(again::addFirst);
        }
        if (untold.isEmpty() && !again.isEmpty()) {
            discardOld();
        }
        Optional<Work> work = work();
        busy = work.isPresent();
        return work;
    }

    private void discardOld() {
        judge.judge(again.getFirst(), clock.instant())
                .ifPresent(verdict -> {
                    again.removeFirst();
                    accept(verdict);
                });
    }

    private Optional<Work> work() {
        return untold.isEmpty()
                ? Optional.ofNullable(again.peekFirst()).map(Work.Deliver::new)
                : Optional.of(new Work.Tell(untold.getFirst()));
    }

    /** The work may not begin now. */
    void refused() {
        busy = false;
    }

    /** Whether the call with that batch is to be lost; a batch is lost once only. */
    boolean isDropped(Batch batch) {
        boolean lost = dropped != batch.first().position() && faults.drops(batch);
        if (lost) {
            dropped = batch.first().position();
        }
        return lost;
    }

    void told(Discarded discarded, boolean success) {
        busy = false;
        if (success) {
            untold.removeFirst();
            ledger.settle(discarded.batch().items());
            backOff.succeeded();
        } else {
            backOff.failed();
        }
    }

    void delivered(Batch batch, Outcome outcome) {
        busy = false;
        again.removeFirst();
        Verdict verdict = judge.judge(batch, outcome);
        if (verdict.isSuccess() && isRepeated(batch)) {
            again.addFirst(batch.anew());
            return;
        }
        accept(verdict);
        pause(verdict, outcome);
    }

    private boolean isRepeated(Batch batch) {
        boolean twice = repeated != batch.first().position() && faults.duplicates(batch);
        if (twice) {
            repeated = batch.first().position();
        }
        return twice;
    }

    private void accept(Verdict verdict) {
        ledger.settle(verdict.done());
        verdict.again().reversed().forEach(again::addFirst);
        verdict.discarded().ifPresent(untold::add);
    }

    private void pause(Verdict verdict, Outcome outcome) {
        if (verdict.isSuccess()) {
            health.works();
        } else if (outcome instanceof Outcome.Answered) {
            health.fails("batchItemFailures");
        }
        if (verdict.isSuccess() || !verdict.done().isEmpty()) {
            backOff.succeeded();
        }
        if (!verdict.again().isEmpty()) {
            backOff.failed();
        }
    }

    /** Forgets everything, and tells what it was. Not while it is busy. */
    List<Item> clear() {
        List<Item> forgotten = new ArrayList<>(waiting.clear());
        again.forEach(batch -> forgotten.addAll(batch.items()));
        untold.forEach(discarded -> forgotten.addAll(discarded.batch().items()));
        again.clear();
        untold.clear();
        backOff.succeeded();
        return forgotten;
    }
}
