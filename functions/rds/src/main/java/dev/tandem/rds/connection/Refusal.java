package dev.tandem.rds.connection;

import dev.tandem.rds.login.DatabaseLogin;
import dev.tandem.rds.login.ServerName;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLException;

/** A connection that did not come about, with what to do. The driver's own words are suppressed. */
final class Refusal {

    /** PostgreSQL, appendix A: invalid authorization specification, invalid password. */
    private static final Set<String> STATES = Set.of("28000", "28P01");

    private Refusal() {}

    /** Whether PostgreSQL does not take the login. */
    static boolean isOne(SQLException thrown) {
        return STATES.contains(String.valueOf(thrown.getSQLState()));
    }

    static SQLException told(
            SQLException thrown, DatabaseLogin login, ServerName server, String advice) {
        SQLException told =
                new SQLInvalidAuthorizationSpecException(
                        "PostgreSQL at %s refuses the user %s (%s, SQL state %s): %s"
                                .formatted(
                                        server,
                                        login.user(),
                                        thrown.getMessage(),
                                        thrown.getSQLState(),
                                        advice),
                        thrown.getSQLState());
        told.addSuppressed(thrown);
        return told;
    }

    /** The server could not prove who it is, if that was the matter. */
    static Optional<SQLException> ofCertificate(SQLException thrown, ServerName server) {
        return tls(thrown)
                .map(why -> {
                    SQLException told =
                            new SQLNonTransientConnectionException(
                                    "PostgreSQL does not prove that it is %s (%s): is the URL that of the database, and tandem.rds.endpoint its own name? Other certificate authorities than Amazon's are named with sslrootcert in the URL, as a file"
                                            .formatted(server, why.getMessage()),
                                    "08001");
                    told.addSuppressed(thrown);
                    return told;
                });
    }

    private static Optional<SSLException> tls(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException tls) {
                return Optional.of(tls);
            }
        }
        return Optional.empty();
    }
}
