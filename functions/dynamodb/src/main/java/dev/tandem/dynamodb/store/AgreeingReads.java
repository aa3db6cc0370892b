package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.store.CorruptAggregateException;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Reads of several items that have to agree. Those of a transaction become visible one after the
 * other to whoever does not read in a transaction, so that a state may be there a moment before its
 * events are, and an event before its predecessor: what contradicts itself is read again, and
 * believed when it still does.
 *
 * <p>Amazon DynamoDB Developer Guide, "Isolation levels for DynamoDB transactions".
 */
final class AgreeingReads {

    private static final Retry AGAIN =
            Retry.of(new RetryPolicy(4, Duration.ofMillis(50), Duration.ofMillis(200)));

    private AgreeingReads() {}

    /**
     * What is read.
     *
     * @throws CorruptAggregateException if events are lacking each time
     */
    static <T> T of(Supplier<T> reads) {
        return AGAIN.until(() -> look(reads), Look::agrees).result().get();
    }

    /** What came of it once; the result throws if events are lacking. */
    private record Look<T>(boolean agrees, Supplier<T> result) {}

    private static <T> Look<T> look(Supplier<T> reads) {
        try {
            T read = reads.get();
            return new Look<>(true, () -> read);
        } catch (CorruptAggregateException e) {
            return new Look<>(
                    !e.lacksEvents(),
                    () -> {
                        throw e;
                    });
        }
    }
}
