package dev.tandem.readmodel.rebuild;

import java.util.List;
import java.util.stream.Stream;

/**
 * The code that has worked on a rebuild.
 *
 * @param fingerprints that of the newest is the last
 */
record FoldingCode(List<String> fingerprints) {

    FoldingCode {
        fingerprints = List.copyOf(fingerprints);
    }

    boolean has(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    /** Whether newer code than that has worked on it. */
    boolean isNewerThan(String fingerprint) {
        return has(fingerprint) && !isLast(fingerprint);
    }

    /** Whether that is the newest. */
    boolean isLast(String fingerprint) {
        return has(fingerprint) && fingerprints.getLast().equals(fingerprint);
    }

    /** The same, with that as the newest. */
    FoldingCode with(String fingerprint) {
        return new FoldingCode(
                Stream.concat(
                                fingerprints.stream().filter(other -> !other.equals(fingerprint)),
                                Stream.of(fingerprint))
                        .toList());
    }
}
