package dev.tandem.readmodel.query;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.failure.SqlState;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Looks the view of one aggregate up. With a version that a command was answered it waits shortly
 * for the read model to get there, so that one can read one's own writes.
 *
 * @param <V> the view
 * @param what names what is looked up, for people, such as {@code cart}
 * @param view finds it as it is now
 * @param lastSequenceNumber the last event in a view
 * @param patience for how long to wait
 * @param goneAt up to which event it is known that one has no view, since an event took it away; 0
 *     where that is not so. Whoever asks for that version is told at once that there is none, and
 *     whoever asks for an earlier one once the wait is over: the id may have come back
 */
public record Lookup<V>(
        String what,
        Function<String, Optional<V>> view,
        ToLongFunction<? super V> lastSequenceNumber,
        Patience patience,
        ToLongFunction<String> goneAt) {

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Of a read model that takes no views away. */
    public Lookup(
            String what,
            Function<String, Optional<V>> view,
            ToLongFunction<? super V> lastSequenceNumber,
            Patience patience) {
        this(what, view, lastSequenceNumber, patience, _ -> 0);
    }

    /**
     * Looks it up.
     *
     * @param id which
     * @param atLeastVersion what the view must not be older than; null for whatever is there
     * @return the view; {@code NotFound}; {@code Unavailable} if the read model is not that far yet
     *     or is out of reach
     */
    public QueryResult<V> find(String id, @Nullable Long atLeastVersion) {
        return atLeastVersion == null
                ? now(what, id, view)
                : answer(() -> atLeast(id, atLeastVersion));
    }

    /**
     * Looks something up that has no version.
     *
     * @param what names it, for people
     * @param view finds it
     * @return the view; {@code NotFound}; {@code Unavailable} if the read model is out of reach
     */
    public static <V> QueryResult<V> now(
            String what, String id, Function<String, Optional<V>> view) {
        return answer(() ->
                view.apply(id)
                        .<QueryResult<V>>map(QueryResult.Found::new)
                        .orElseGet(() -> notFound(what, id)));
    }

    private static <V> QueryResult<V> notFound(String what, String id) {
        return new QueryResult.Failed<>(
                new Problem.NotFound("there is no %s %s".formatted(what, id)));
    }

    /**
     * Answers a question to the read model.
     *
     * @return what the question does; {@code Unavailable} if the read model is out of reach
     */
    public static <V> QueryResult<V> answer(Supplier<QueryResult<V>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            Failure failure = DatabaseFailure.of(e);
            if (!isForLater(failure)) {
                throw SqlState.isOfMissing(e) ? new IllegalStateException(failure.text(), e) : e;
            }
            LOG.warn(
                    "A query is answered with 503, since the read model does not answer: {}",
                    failure.text());
            return unavailable(
                    failure instanceof OutOfReach
                            ? "the read model is out of reach"
                            : "the read model did not answer in time");
        }
    }

    private static boolean isForLater(Failure failure) {
        return switch (failure) {
            case OutOfReach _, Race _, Locked _ -> true;
            case Ours(_, RuntimeException cause) ->
                    SqlState.of(cause).filter(SqlState.QUERY_CANCELED::equals).isPresent();
            case Fault _ -> false;
        };
    }

    private QueryResult<V> atLeast(String id, long version) {
        Optional<V> last =
                patience.until(
                        () -> view.apply(id),
                        found ->
                                found.map(there -> isAt(there, version))
                                        .orElseGet(() -> goneAt.applyAsLong(id) == version));
        return last.filter(there -> isAt(there, version))
                .<QueryResult<V>>map(QueryResult.Found::new)
                .orElseGet(() ->
                        last.isEmpty() && isGone(id, version)
                                ? notFound(what, id)
                                : unavailable(howFar(id, version, last)));
    }

    /**
     * Whether an event took the view away behind that version. It may have been that of an earlier
     * life of the id, whose new one is on its way: only once nobody waits for that any more.
     */
    private boolean isGone(String id, long version) {
        long gone = goneAt.applyAsLong(id);
        return gone > 0 && gone >= version;
    }

    private boolean isAt(V found, long version) {
        return lastSequenceNumber.applyAsLong(found) >= version;
    }

    private String howFar(String id, long version, Optional<V> last) {
        return last.map(found ->
                        "%s %s is at version %s in the read model, version %s was asked for"
                                .formatted(
                                        what, id, lastSequenceNumber.applyAsLong(found), version))
                .orElseGet(() ->
                        "%s %s is not in the read model yet, version %s was asked for"
                                .formatted(what, id, version));
    }

    private static <V> QueryResult<V> unavailable(String detail) {
        return new QueryResult.Failed<>(new Problem.Unavailable(detail, RETRY_AFTER));
    }
}
