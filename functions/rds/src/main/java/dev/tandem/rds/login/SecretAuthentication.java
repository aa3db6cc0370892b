package dev.tandem.rds.login;

import dev.tandem.rds.secret.SecretClient;
import dev.tandem.rds.secret.SecretUnavailableException;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A password in Secrets Manager, which somebody may rotate. It is read once, and again when
 * PostgreSQL refuses it: at most once for a refusal, and not more often than once a second where
 * that brings nothing else, since a pool tries again at once. It is not kept in a snapshot.
 */
public final class SecretAuthentication implements Authentication {

    private static final Duration BETWEEN_READS_IN_VAIN = Duration.ofSeconds(1);

    private final SecretClient secrets;
    private final String secret;
    private final @Nullable String userOrNull;
    private final LongSupplier nanoTime;
    private @Nullable DatabaseLogin current;
    private @Nullable Long readInVainNanos;

    /**
     * @param secret its ARN or name: JSON with {@code username} and {@code password}, as RDS makes
     *     it
     * @param userOrNull who connects, where the secret says nothing of it
     */
    public SecretAuthentication(SecretClient secrets, String secret, @Nullable String userOrNull) {
        this(secrets, secret, userOrNull, System::nanoTime);
    }

    SecretAuthentication(
            SecretClient secrets,
            String secret,
            @Nullable String userOrNull,
            LongSupplier nanoTime) {
        this.secrets = secrets;
        this.secret = secret;
        this.userOrNull = userOrNull;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized DatabaseLogin login() throws SQLException {
        if (current == null) {
            current = read();
        }
        return current;
    }

    @Override
    public synchronized Optional<DatabaseLogin> insteadOf(DatabaseLogin refused)
            throws SQLException {
        if (refused.equals(current)) {
            if (hasJustBeenReadInVain()) {
                return Optional.empty();
            }
            current = read();
            readInVainNanos = refused.equals(current) ? nanoTime.getAsLong() : null;
        }
        return Optional.of(login()).filter(login -> !login.equals(refused));
    }

    private boolean hasJustBeenReadInVain() {
        return readInVainNanos != null
                && nanoTime.getAsLong() - readInVainNanos < BETWEEN_READS_IN_VAIN.toNanos();
    }

    private DatabaseLogin read() throws SQLException {
        try {
            return DatabaseSecret.login(secret, secrets.value(secret), userOrNull);
        } catch (SecretUnavailableException e) {
            SQLException told = new SQLNonTransientConnectionException(e.getMessage(), "08001");
            told.addSuppressed(e);
            throw told;
        }
    }

    @Override
    public synchronized void beforeCheckpoint() {
        current = null;
    }

    @Override
    public synchronized void afterRestore() {
        current = null;
        readInVainNanos = null;
    }

    @Override
    public String advice(DatabaseLogin refused) {
        return "Secrets Manager has no other password in %s: is the secret that of this"
                        .formatted(secret)
                + " database, and did its last rotation come to its end?";
    }
}
