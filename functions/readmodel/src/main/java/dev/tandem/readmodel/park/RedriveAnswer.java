package dev.tandem.readmodel.park;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.Supplier;

/** What a call is answered that lists parked aggregates, or takes them up. */
final class RedriveAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private RedriveAnswer() {}

    /** That of the work; {@code Unavailable} where a store is out of reach. */
    static <V> QueryResult<V> of(Supplier<QueryResult<V>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            LOG.warn(
                    "The redrive stopped and can be called again: {}",
                    DatabaseFailure.of(e).text());
            return new QueryResult.Failed<>(
                    new Problem.Unavailable(
                            "the read model or the event log is out of reach; what was not taken up"
                                    + " is parked as before",
                            WriteOutcome.UNKNOWN,
                            RETRY_AFTER));
        }
    }
}
