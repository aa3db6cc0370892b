package dev.tandem.core.store;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What tells whether two commands are the same one, sent again.
 *
 * @param commandId the id that the caller gave it
 * @param fingerprintOrNull of the request as it was sent; null where nobody knows it
 */
public record CommandIdentity(String commandId, @Nullable String fingerprintOrNull) {

    public Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprintOrNull);
    }

    /**
     * Whether it can be the command of that fingerprint: where one is not known, the id decides.
     */
    public boolean canBe(Optional<String> recorded) {
        return recorded.isEmpty() || fingerprint().isEmpty() || recorded.equals(fingerprint());
    }
}
