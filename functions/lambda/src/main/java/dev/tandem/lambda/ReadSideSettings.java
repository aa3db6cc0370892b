package dev.tandem.lambda;

import static dev.tandem.observe.setting.SettingValue.refused;
import static dev.tandem.observe.setting.SettingValue.requireAtLeast;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.rds.autoconfigure.TandemRdsProperties;
import dev.tandem.rds.connection.AuthenticationKind;
import dev.tandem.readmodel.autoconfigure.TandemReadModelProperties;
import dev.tandem.readmodel.autoconfigure.TandemReadModelProperties.Rebuild;
import dev.tandem.readmodel.autoconfigure.TandemReadModelProperties.Statement;

/** The settings of the read side, with the defaults of Spring's face and of its artifacts. */
final class ReadSideSettings {

    private static final String PREFIX = "tandem.read-model.";
    private static final String POOL = "spring.datasource.hikari.";

    /** HikariCP's, in milliseconds. */
    private static final int SHORTEST_WAIT = 250;

    private ReadSideSettings() {}

    static TandemReadModelProperties read(EnvironmentSettings settings) {
        return new TandemReadModelProperties(
                settings.number(PREFIX + "max-attempts", 3),
                settings.number(PREFIX + "max-record-attempts", 10),
                settings.time(PREFIX + "patience", "2s"),
                new Statement(
                        settings.time(PREFIX + "statement.update", "9s"),
                        settings.time(PREFIX + "statement.query", "8s"),
                        settings.time(PREFIX + "statement.idle", "5m")),
                settings.isSet(PREFIX + "pooler", false),
                new Rebuild(settings.time(PREFIX + "rebuild.lease", "60s")));
    }

    static TandemRdsProperties rds(EnvironmentSettings settings) {
        return new TandemRdsProperties(
                settings.oneOf("tandem.rds.authentication", AuthenticationKind.PASSWORD),
                settings.text("tandem.rds.endpoint").orElse(null),
                settings.text("tandem.rds.region").orElse(null),
                settings.text("tandem.rds.secret").orElse(null),
                settings.uri("tandem.rds.secrets-manager").orElse(null));
    }

    /** A pool for one call at a time, which is all that an environment of Lambda's serves. */
    static HikariDataSource pool(EnvironmentSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("HikariPool-1");
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setJdbcUrl(
                settings.text("spring.datasource.url")
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "spring.datasource.url is missing: it says where the read"
                                                + " model's database is")));
        settings.text("spring.datasource.username").ifPresent(pool::setUsername);
        settings.text("spring.datasource.password").ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(atLeast(1, "maximum-pool-size", 2, settings));
        pool.setMinimumIdle(atLeast(0, "minimum-idle", 0, settings));
        pool.setConnectionTimeout(connectionTimeout(settings));
        pool.setValidationTimeout(atLeast(SHORTEST_WAIT, "validation-timeout", 1000, settings));
        pool.setIdleTimeout(atLeast(0, "idle-timeout", 600_000, settings));
        pool.setInitializationFailTimeout(
                settings.number(POOL + "initialization-fail-timeout", -1));
        // else the driver's exceptions quote rows, and whoever logs them logs personal data
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /** HikariCP would refuse it by a name of its own. */
    private static int atLeast(
            int least, String name, int otherwise, EnvironmentSettings settings) {
        int value = settings.number(POOL + name, otherwise);
        requireAtLeast(least, POOL + name, value);
        return value;
    }

    private static int connectionTimeout(EnvironmentSettings settings) {
        String name = POOL + "connection-timeout";
        int value = settings.number(name, 3000);
        if (value != 0 && value < SHORTEST_WAIT) {
            throw refused(name, value, "0 for no end, or at least " + SHORTEST_WAIT);
        }
        return value;
    }
}
