package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;
import dev.tandem.observe.log.LogContext;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads of the event log that are begun before their turn, some at the same time: who heals many
 * aggregates does not wait for a query after the other. A read goes as far as the first page, and
 * no more of them are under way or wait for their turn than the log takes at once, so that memory
 * is bounded however many and however long the histories are; the other pages are read by whoever
 * goes through them. Once it is closed nothing is under way: Lambda freezes what is.
 */
final class ReadAhead<E> implements LogReading<E>, AutoCloseable {

    private final LoggedEvents<E> log;
    private final Iterator<LogRange> wanted;
    private final Map<LogRange, Future<Iterator<List<StreamEvent<E>>>>> begun = new HashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("log-read-", 1).factory());

    /**
     * Begins with the first of them.
     *
     * @param wanted what will be read, in that order
     */
    ReadAhead(LoggedEvents<E> log, List<LogRange> wanted) {
        this.log = log;
        this.wanted = wanted.iterator();
        for (int i = 0; i < log.parallelReads(); i++) {
            beginNext();
        }
    }

    private void beginNext() {
        if (wanted.hasNext()) {
            LogRange range = wanted.next();
            begun.put(range, threads.submit(LogContext.carried(() -> beginningOf(range))));
        }
    }

    private Iterator<List<StreamEvent<E>>> beginningOf(LogRange range) {
        return FirstPage.of(log.pages(range));
    }

    @Override
    public Iterator<List<StreamEvent<E>>> pages(LogRange range) {
        Future<Iterator<List<StreamEvent<E>>>> read = begun.remove(range);
        if (read == null) {
            return log.pages(range);
        }
        Iterator<List<StreamEvent<E>>> pages = result(range, read);
        beginNext();
        return pages;
    }

    private static <T> T result(LogRange range, Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(
                    LogFailure.of(
                            range.aggregateId(),
                            new CancellationException("interrupted while it was read")));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
