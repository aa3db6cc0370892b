package dev.tandem.core.decider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names the code that folds events, so that a state which other code has folded is told from one's
 * own. It is a hash of the class files of the decider or projection and of what they refer to,
 * directly or not, in the application: in the same jar or directory, or in packages that begin with
 * the same two names. Of other libraries the classes that these name count; the JDK, Tandem and
 * what a decider does to decide do not. Values that these objects hold count too: a rate that was
 * handed to a constructor, the names of events.
 *
 * <p>The same code has the same fingerprint on every machine. It may change without need, when a
 * compiler does, and does not fail to change when the fold does.
 */
public final class FoldFingerprint {

    private static final int BYTES = 12;

    private FoldFingerprint() {}

    /**
     * The fingerprint of the fold.
     *
     * @param decider whose
     * @param others more that has a part in it: the names of events with their upcasters, how a
     *     state is laid out; a class stands for its code
     * @return 24 hexadecimal digits
     * @throws IllegalArgumentException if the decider's code is not to be had as a class file, as
     *     with a proxy
     */
    public static String of(Decider<?, ?, ?> decider, Collection<?> others) {
        return of(Stream.concat(Stream.of(decider), others.stream()).toList());
    }

    /**
     * The fingerprint of any fold, such as a projection.
     *
     * @param code that folds, at least one
     * @return 24 hexadecimal digits
     * @throws IllegalArgumentException if the first one's code is not to be had as a class file, as
     *     with a proxy
     */
    public static String of(List<?> code) {
        FoldParts parts = FoldParts.of(code);
        String fingerprint = hash(parts.text(), parts.code().hashed());
        int other = parts.lambdas().indexAmongAlike(fingerprint);
        return other == 0 ? fingerprint : hash(fingerprint + other, List.of());
    }

    private static String hash(String text, Collection<byte[]> code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            code.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
