package dev.tandem.rds.login;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database listens, by its own name.
 *
 * @param host such as {@code carts.cluster-abc.eu-west-1.rds.amazonaws.com}
 * @param port 5432, if nothing else is said
 */
public record ServerName(String host, int port) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._-]+)(?::(\\d{1,5}))?");

    private static final Pattern OF_RDS =
            Pattern.compile(".+\\.([a-z]{2}(?:-[a-z]+)+-\\d)\\.rds\\.amazonaws\\.com(?:\\.cn)?");

    /** Of {@code host} or {@code host:port}; empty if it is neither. */
    public static Optional<ServerName> of(String text, int defaultPort) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(2) == null ? defaultPort : Integer.parseInt(parts.group(2));
        return Optional.of(new ServerName(parts.group(1), port));
    }

    /** Whether it is a name of Amazon RDS or Aurora. */
    public boolean isOfRds() {
        return OF_RDS.matcher(host).matches();
    }

    /** Whether it is RDS Proxy, whose certificates are of another authority. */
    public boolean isProxy() {
        return isOfRds() && host.contains(".proxy-");
    }

    /** The region in the name; empty if it is no name of RDS. */
    public Optional<String> region() {
        Matcher name = OF_RDS.matcher(host);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
