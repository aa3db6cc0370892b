package dev.tandem.core.event;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * How somebody reads who goes through all aggregates, such as an audit: what may be read of the
 * tables in a second bounds that, and not what others read.
 *
 * @param sharedBy how many processes read together what one may read in a second, from 1
 * @param longestWait how long a read may wait at most for what was read before it: somebody who has
 *     no time left goes on without waiting, and who comes later makes up for it
 */
public record BoundedReads(IntSupplier sharedBy, Supplier<Duration> longestWait) {

    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** Of somebody who has time, and reads with so many processes. */
    public static BoundedReads sharedBy(int processes) {
        return new BoundedReads(() -> processes, () -> FOREVER);
    }
}
