package dev.tandem.readmodel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Compares two large sets of ids in little memory: that of all rows, and that of the rows that were
 * asked for since events told of them. The ids are parted into many small groups; of each group it
 * has the sum of the hashes of the one set less those of the other. A sum that is zero says that
 * both have the same ids of that group; of the others each has to be looked at.
 */
final class RowBalance {

    private static final int GROUPS = 1 << 16;

    private final AtomicLongArray sums = new AtomicLongArray(GROUPS);

    /** A row is there. */
    void isThere(String aggregateId) {
        add(aggregateId, 1);
    }

    /** A row was asked for, and was there. */
    void wasAskedFor(String aggregateId) {
        add(aggregateId, -1);
    }

    /** Whether that row may be there without having been asked for. */
    boolean mayBeUnasked(String aggregateId) {
        return sums.get(group(hash(aggregateId))) != 0;
    }

    /** Whether no row is. */
    boolean isEven() {
        return IntStream.range(0, GROUPS).allMatch(group -> sums.get(group) == 0);
    }

    private void add(String aggregateId, long sign) {
        ByteBuffer hash = hash(aggregateId);
        sums.addAndGet(group(hash), sign * hash.getLong(8));
    }

    private static int group(ByteBuffer hash) {
        return hash.getInt(0) & (GROUPS - 1);
    }

    /** One under which no two sets have the same sum by chance, however the ids are made. */
    private static ByteBuffer hash(String aggregateId) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(aggregateId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
