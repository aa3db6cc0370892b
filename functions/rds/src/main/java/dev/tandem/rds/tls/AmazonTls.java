package dev.tandem.rds.tls;

import dev.tandem.rds.login.ServerName;

import org.postgresql.PGProperty;

import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Encrypted connections to a database that proves that it is Amazon's, and the one that was meant:
 * by the authorities of its region, or those that {@code sslrootcert} names, and by its own name,
 * also where another name leads to it.
 *
 * @param server the database's own name
 * @param region where it is
 */
public record AmazonTls(ServerName server, String region) {

    /** Who says one of these has settled the matter. */
    private static final Set<PGProperty> OWN_WILL =
            Set.of(PGProperty.SSL_MODE, PGProperty.SSL, PGProperty.SSL_FACTORY);

    /** Whether nobody has said otherwise: by the URL, or the driver's properties. */
    public static boolean isDefaultFor(ServerName server, Properties driver) {
        return server.isOfRds() && OWN_WILL.stream().noneMatch(said -> said.isPresent(driver));
    }

    /** What the driver is told. */
    public Map<PGProperty, String> driver() {
        return Map.of(
                // the name is the socket factory's to verify: the driver knows the URL's only
                PGProperty.SSL_MODE,
                "verify-ca",
                PGProperty.SSL_FACTORY,
                AmazonTlsSocketFactory.class.getName(),
                PGProperty.SSL_FACTORY_ARG,
                "%s/%s/%s".formatted(region, server.host(), server.port()));
    }
}
