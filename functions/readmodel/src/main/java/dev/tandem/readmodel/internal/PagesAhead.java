package dev.tandem.readmodel.internal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Pages, each fetched while the one before it is worked at: whoever reads and whoever writes don't
 * wait for each other. Once it is closed nothing is fetched any longer.
 *
 * @param <P> a page
 */
public final class PagesAhead<P> implements AutoCloseable {

    private final Function<@Nullable String, P> fetch;
    private final Function<P, @Nullable String> next;
    private @Nullable String position;
    private @Nullable Fetch<P> ahead;

    /** A page on its way, and who fetches it. */
    private record Fetch<P>(FutureTask<P> page, Thread thread) {}

    /**
     * @param fetch the page behind a position; null is the beginning
     * @param next where the page behind that one begins; null if none follows
     * @param positionOrNull where to begin
     */
    public PagesAhead(
            Function<@Nullable String, P> fetch,
            Function<P, @Nullable String> next,
            @Nullable String positionOrNull) {
        this.fetch = fetch;
        this.next = next;
        this.position = positionOrNull;
        this.ahead = fetching(positionOrNull);
    }

    private PagesAhead() {
        this.fetch =
                _ -> {
                    throw new NoSuchElementException();
                };
        this.next = _ -> null;
    }

    /** No page. */
    public static <P> PagesAhead<P> none() {
        return new PagesAhead<>();
    }

    public boolean hasNext() {
        return ahead != null;
    }

    /** Where the next page begins; null is the beginning, or the end. */
    public @Nullable String position() {
        return position;
    }

    /** The next one, once it is there. */
    public P next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        P page = result(ahead.page());
        position = next.apply(page);
        ahead = position == null ? null : fetching(position);
        return page;
    }

    /**
     * Whether who asks for the next one waits no longer than that. A page may be long in coming:
     * what is read of a table in a second may be bounded.
     */
    public boolean comesWithin(Duration longest) {
        if (ahead == null) {
            return true;
        }
        try {
            ahead.page().get(longest.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            // who asks for it is told
            return true;
        }
    }

    private Fetch<P> fetching(@Nullable String from) {
        FutureTask<P> task = new FutureTask<>(() -> fetch.apply(from));
        return new Fetch<>(task, Thread.ofVirtual().name("page-ahead").start(task));
    }

    /** Interrupts the fetch that nobody waits for any longer, and waits for its end. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.page().cancel(true);
            try {
                ahead.thread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <P> P result(FutureTask<P> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
