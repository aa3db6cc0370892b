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
        change(id, 1);
    }

    /** The other one has it. */
    public void subtract(String id) {
        change(id, -1);
    }

    /** Whether one of them alone may have it. */
    public boolean mayDiffer(String id) {
        return sums.get(group(hash(id))) != 0;
    }

    /** Whether both have the same ids. */
    public boolean isEven() {
        return IntStream.range(0, GROUPS).allMatch(group -> sums.get(group) == 0);
    }

    private void change(String id, long sign) {
        ByteBuffer hash = hash(id);
        sums.addAndGet(group(hash), sign * hash.getLong(8));
    }

    private static int group(ByteBuffer hash) {
        return hash.getInt(0) & (GROUPS - 1);
    }

    /** One under which no two sets have the same sum by chance, however the ids are made. */
    private static ByteBuffer hash(String id) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
