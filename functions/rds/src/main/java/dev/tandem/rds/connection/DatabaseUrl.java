package dev.tandem.rds.connection;

import dev.tandem.rds.login.ServerName;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

import java.util.Properties;

/**
 * Where a database is, and who connects, as an application's settings say it.
 *
 * @param url JDBC's; what it says of user and password goes before the others
 * @param user the role in PostgreSQL
 * @param password the role's
 */
public record DatabaseUrl(String url, @Nullable String user, @Nullable String password) {

    /**
     * @throws IllegalArgumentException if it is no URL of PostgreSQL
     */
    public DatabaseUrl {
        Properties said = parse(url, new Properties());
        user = PGProperty.USER.isPresent(said) ? PGProperty.USER.getOrDefault(said) : user;
        password =
                PGProperty.PASSWORD.isPresent(said)
                        ? PGProperty.PASSWORD.getOrDefault(said)
                        : password;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseUrl[server=%s, user=%s]".formatted(host(), user);
    }

    /** All that the driver is told, by the URL and besides. */
    Properties parsed(Properties besides) {
        return parse(url, besides);
    }

    private static Properties parse(String url, Properties besides) {
        Properties parsed = Driver.parseURL(url, besides);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "spring.datasource.url is no URL of PostgreSQL:"
                            + " jdbc:postgresql://host:5432/database is needed");
        }
        return parsed;
    }

    private String host() {
        return String.valueOf(PGProperty.PG_HOST.getOrDefault(parse(url, new Properties())));
    }

    int port() {
        String ports =
                String.valueOf(PGProperty.PG_PORT.getOrDefault(parse(url, new Properties())));
        return Integer.parseInt(ports.replaceFirst(",.*", ""));
    }

    boolean isOfRds() {
        return ServerName.of(host(), port()).filter(ServerName::isOfRds).isPresent();
    }

    /** The one server that it names. */
    ServerName server() {
        return ServerName.of(host(), port())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "spring.datasource.url names %s: where it is not one host by its name, tandem.rds.endpoint has to say which is the database's own"
                                        .formatted(host())));
    }

    String requiredUser() {
        if (user == null || user.isBlank()) {
            throw new IllegalArgumentException(
                    "spring.datasource.username is not given: who connects to PostgreSQL?");
        }
        return user;
    }

    String requiredPassword() {
        return password == null ? "" : password;
    }

    /** Makes sure that there is none, where none is to be. */
    DatabaseUrl withoutPassword(AuthenticationKind authentication) {
        if (password != null && !password.isEmpty()) {
            throw new IllegalArgumentException(
                    "spring.datasource.password is given, and tandem.rds.authentication is %s, which needs none: take the password away"
                            .formatted(authentication));
        }
        return this;
    }
}
