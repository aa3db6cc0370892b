package dev.tandem.readmodel.audit;

import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.IdBalance;

import java.util.List;
import java.util.concurrent.FutureTask;

/** Goes through the ids of all rows while the events are read. */
final class RowIdsBeside {

    private static final int PAGE = 5_000;

    private final RowStore<?> rows;
    private final AuditRequest request;
    private final IdBalance balance;
    private final FutureTask<Boolean> reading = new FutureTask<>(this::areRead);
    private final Thread thread = Thread.ofVirtual().name("audit-rows").unstarted(reading);
    private volatile boolean isStopped;

    private RowIdsBeside(RowStore<?> rows, AuditRequest request, IdBalance balance) {
        this.rows = rows;
        this.request = request;
        this.balance = balance;
    }

    /**
     * Begins with it.
     *
     * @param request which aggregates are examined
     * @param balance is told of each
     */
    static RowIdsBeside reading(RowStore<?> rows, AuditRequest request, IdBalance balance) {
        RowIdsBeside beside = new RowIdsBeside(rows, request, balance);
        beside.thread.start();
        return beside;
    }

    /** Whether it came to the end of them, once it is done. */
    boolean areAllRead() {
        return ParallelWork.result(reading);
    }

    /** Waits for the page that is under way: Lambda freezes what is, with its connection. */
    void stop() {
        isStopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areRead() {
        String after = "";
        while (!isStopped) {
            List<String> ids = rows.ids(after, PAGE);
            ids.stream().filter(request::isSampled).forEach(balance::add);
            if (ids.size() < PAGE) {
                return true;
            }
            after = ids.getLast();
        }
        return false;
    }
}
