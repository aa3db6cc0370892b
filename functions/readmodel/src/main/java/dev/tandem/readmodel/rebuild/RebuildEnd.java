package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.LeasedPart;

import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The last part of a call that works on a rebuild. */
public final class RebuildEnd {

    private final HeldRebuild held;
    private final LeasedPart part;
    private final CallDeadline deadline;
    private final RebuildRequest request;

    RebuildEnd(HeldRebuild held, LeasedPart part, CallDeadline deadline, RebuildRequest request) {
        this.held = held;
        this.part = part;
        this.deadline = deadline;
        this.request = request;
    }

    LeasedPart part() {
        return part;
    }

    /** Transactions of these, which fail once another call is at the end. */
    TransactionOperations within(TransactionOperations transactions) {
        return part.within(transactions);
    }

    boolean isOver() {
        return deadline.isOver();
    }

    Duration left() {
        return deadline.left();
    }

    /** In words, where the time of the call is over. */
    static String outOfTime(String at) {
        return "the time of this call ended %s: call again to go on".formatted(at);
    }

    /**
     * Whether rows without events may go.
     *
     * @return the question that has to be answered before; empty if they may
     */
    Optional<String> mayRemove(long withoutEvents, long rows) {
        return new RemovalQuestion(request.mayRemoveMany()).of(withoutEvents, rows);
    }

    /**
     * These could not be rebuilt and stay as they are.
     *
     * @throws FailureException if one of them is not to blame for it
     */
    void failed(Map<String, Failure> failures) {
        held.faults().remember(failures, part);
    }

    /**
     * This one stays since others refer to it.
     *
     * @param why it was to go, such as "it has no events"
     */
    void kept(String aggregateId, String why) {
        held.faults()
                .remember(
                        aggregateId,
                        "%s, and rows of other tables refer to it: it was kept as it is"
                                .formatted(why),
                        part);
    }

    /** Live rows that were looked at so far for whether they have events. */
    RebuildRows rows() {
        return held.rows(part).soFar();
    }

    /** Remembers how far the look at the live rows is, and renews the lease. */
    void looked(String last, int rows, List<String> withoutEvents) {
        held.rows(part).looked(last, rows, withoutEvents, held.run().owner());
    }

    /** Which of these rows may be of an aggregate that was not rebuilt. */
    Predicate<String> others(RowStore<?> of) {
        return new RebuiltIds(held.run().work(), held.positions()).others(of);
    }

    /** Does that in a transaction of its own, unless another call is at the end. */
    void inTransaction(Runnable work) {
        within(held.transactions()).executeWithoutResult(_ -> work.run());
    }

    /**
     * Notes the end in the transaction under way.
     *
     * @throws IllegalStateException if another call has taken the rebuild over
     */
    void complete() {
        part.hold();
        held.finish();
    }
}
