package dev.tandem.readmodel.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Compares two large sets of ids in little memory. The ids are parted into many small groups; of
 * each group it has the sum of the hashes of the one set less those of the other. A sum that is
 * zero says that both have the same ids of that group; of the others each has to be looked at.
 */
public final class IdBalance {

    private static final int GROUPS = 1 << 16;

    private final AtomicLongArray sums = new AtomicLongArray(GROUPS);

    /** The one set has it. */
    public void add(String id) {
        long hash = hash(id);
        sums.addAndGet(group(hash), hash);
    }

    /** The other one has it. */
    public void subtract(String id) {
        subtractHash(hash(id));
    }

    /** Whether one of them alone may have it. */
    public boolean mayDiffer(String id) {
        return sums.get(group(hash(id))) != 0;
    }

    /** Whether both have the same ids. */
    public boolean isEven() {
        return IntStream.range(0, GROUPS).allMatch(group -> sums.get(group) == 0);
    }

    /** The other one has an id of that {@link #hash}. */
    public void subtractHash(long hash) {
        sums.addAndGet(group(hash), -hash);
    }

    private static int group(long hash) {
        return (int) (hash >>> (Long.SIZE - Short.SIZE));
    }

    /** One under which no two sets have the same sum by chance, however the ids are made. */
    public static long hash(String id) {
        try {
            return ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(id.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
