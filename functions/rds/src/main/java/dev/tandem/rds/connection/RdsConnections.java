package dev.tandem.rds.connection;

import dev.tandem.rds.login.Authentication;
import dev.tandem.rds.login.DatabaseLogin;
import dev.tandem.rds.login.ServerName;
import dev.tandem.snapstart.RuntimeHook;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * Physical connections to PostgreSQL, each with a login of its own; to be put into a pool. Where
 * PostgreSQL refuses a login, the next one is tried once, and else it is said what to do.
 */
public final class RdsConnections implements DataSource, RuntimeHook {

    private final String url;
    private final Properties driver;
    private final ServerName server;
    private final Authentication authentication;
    private final Map<PGProperty, String> tls;

    /**
     * @param url JDBC's
     * @param driver what PostgreSQL's driver is told besides; read again for each connection
     * @param server the database's own name
     * @param authentication proves who connects
     * @param tls what the driver is told of encryption; empty to leave it to URL and driver
     */
    public RdsConnections(
            String url,
            Properties driver,
            ServerName server,
            Authentication authentication,
            Map<PGProperty, String> tls) {
        this.url = url;
        this.driver = driver;
        this.server = server;
        this.authentication = authentication;
        this.tls = Map.copyOf(tls);
    }

    @Override
    public Connection getConnection() throws SQLException {
        DatabaseLogin login = authentication.login();
        try {
            return connect(login);
        } catch (SQLException e) {
            if (!Refusal.isOne(e)) {
                throw Refusal.ofCertificate(e, server).orElse(e);
            }
            Optional<DatabaseLogin> other = authentication.insteadOf(login);
            if (other.isEmpty()) {
                throw Refusal.told(e, login, server, authentication.advice(login));
            }
            return connectOnceMore(other.get());
        }
    }

    private Connection connectOnceMore(DatabaseLogin login) throws SQLException {
        try {
            return connect(login);
        } catch (SQLException e) {
            throw Refusal.isOne(e)
                    ? Refusal.told(e, login, server, authentication.advice(login))
                    : e;
        }
    }

    private Connection connect(DatabaseLogin login) throws SQLException {
        PGSimpleDataSource physical = new PGSimpleDataSource();
        physical.setUrl(url);
        for (String name : driver.stringPropertyNames()) {
            physical.setProperty(name, driver.getProperty(name));
        }
        tls.forEach(physical::setProperty);
        physical.setUser(login.user());
        physical.setPassword(login.password());
        return physical.getConnection();
    }

    /** Whoever asks is not asked who: that is the authentication's. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void beforeCheckpoint() {
        authentication.beforeCheckpoint();
    }

    @Override
    public void afterRestore() {
        authentication.afterRestore();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("These connections are no " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /** Of each connection: the driver's {@code loginTimeout} says it. */
    @Override
    public int getLoginTimeout() {
        return 0;
    }

    /** Not heard: the driver's {@code loginTimeout} says it, and a pool wants to say it too. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Connections log by SLF4J");
    }
}
