package dev.tandem.function.lambda;

import dev.tandem.core.result.QueryObserver;
import dev.tandem.core.result.QueryResult;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Who is told what queries answer: looked up with the first of them, and not again. */
final class QueryObservers {

    private final Supplier<List<QueryObserver>> lookup;
    private volatile @Nullable List<QueryObserver> known;

    /**
     * @param lookup may take longer than a query: Spring looks through all its beans
     */
    QueryObservers(Supplier<List<QueryObserver>> lookup) {
        this.lookup = lookup;
    }

    /** Tells all of them. */
    void answered(String function, QueryResult<?> result) {
        List<QueryObserver> observers = known;
        if (observers == null) {
            observers = firstFound();
        }
        observers.forEach(observer -> observer.answered(function, result));
    }

    private synchronized List<QueryObserver> firstFound() {
        List<QueryObserver> observers = known;
        if (observers == null) {
            observers = List.copyOf(lookup.get());
            known = observers;
        }
        return observers;
    }
}
