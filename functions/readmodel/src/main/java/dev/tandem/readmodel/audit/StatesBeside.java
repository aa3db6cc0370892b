package dev.tandem.readmodel.audit;

import dev.tandem.core.store.StoredStates.Kept;
import dev.tandem.core.store.StoredStates.Page;
import dev.tandem.readmodel.internal.PagesAhead;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The states of a segment, read beside its events. DynamoDB hands both tables' aggregates out in
 * the same order, so that a state has not long to wait for its events. Nothing relies on that: a
 * state that is not there in time is read by itself, and so is what its events did not ask for.
 */
final class StatesBeside<S> {

    /** So many are in memory at most, besides a page. */
    private static final int MOST = 2_000;

    /** One that has not been asked for so far: the how many-th it is, and where its page began. */
    private record Unmet<S>(Kept<S> state, long place, @Nullable String pageBegin) {}

    private final PagesAhead<Page<S>> pages;
    private final Predicate<String> isWanted;
    private final UnmetStates unmet;
    private final Map<String, Unmet<S>> waiting = new LinkedHashMap<>();
    private long read;

    /**
     * @param isWanted whether an aggregate is examined
     * @param unmet is told which states nobody asked for
     */
    StatesBeside(PagesAhead<Page<S>> pages, Predicate<String> isWanted, UnmetStates unmet) {
        this.pages = pages;
        this.isWanted = isWanted;
        this.unmet = unmet;
    }

    /** The states of these, as far as they are at hand. */
    Map<String, Kept<S>> of(Collection<String> aggregateIds) {
        while (pages.hasNext()
                && waiting.size() < MOST
                && !waiting.keySet().containsAll(aggregateIds)) {
            readPage();
        }
        Map<String, Kept<S>> found = new HashMap<>();
        long furthest = 0;
        for (String id : aggregateIds) {
            Unmet<S> state = waiting.remove(id);
            if (state != null) {
                found.put(id, state.state());
                furthest = Math.max(furthest, state.place());
            }
        }
        leaveBefore(furthest);
        return found;
    }

    /** Their events would have come by now. */
    private void leaveBefore(long place) {
        Iterator<Unmet<S>> oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            Unmet<S> state = oldest.next();
            if (state.place() >= place) {
                return;
            }
            unmet.add(state.state().aggregateId());
            oldest.remove();
        }
    }

    private void readPage() {
        String begin = pages.position();
        for (Kept<S> state : pages.next().states()) {
            if (isWanted.test(state.aggregateId())) {
                waiting.put(state.aggregateId(), new Unmet<>(state, ++read, begin));
            }
        }
    }

    /** The events are at their end: nobody asks for what is left. */
    void end() {
        leaveBefore(Long.MAX_VALUE);
        while (pages.hasNext() && !unmet.areTooMany()) {
            readPage();
            leaveBefore(Long.MAX_VALUE);
        }
    }

    /** Nobody goes on with them. */
    void stop() {
        pages.close();
    }

    /** Where another call has to begin to read those again that wait. */
    @Nullable String position() {
        return waiting.isEmpty()
                ? pages.position()
                : waiting.values().iterator().next().pageBegin();
    }

    boolean isAtItsEnd() {
        return waiting.isEmpty() && !pages.hasNext();
    }
}
