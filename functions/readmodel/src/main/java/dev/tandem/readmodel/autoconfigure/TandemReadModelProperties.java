package dev.tandem.readmodel.autoconfigure;

import static dev.tandem.observe.setting.SettingValue.refused;
import static dev.tandem.observe.setting.SettingValue.requireAtLeast;
import static dev.tandem.observe.setting.SettingValue.requirePositive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings of the read side.
 *
 * @param maxAttempts how often the events of an aggregate are tried until it is parked
 * @param maxRecordAttempts how often a record of the stream that names no event comes until it is
 *     set aside
 * @param patience how long a query waits for a version
 * @param statement how long PostgreSQL may work at a statement, and wait for the next
 * @param pooler whether the database is reached through a pooler that gives each transaction
 *     another session, such as PgBouncer in transaction mode: the driver then prepares no
 *     statements on the server
 * @param rebuild settings of rebuilds
 */
@ConfigurationProperties("tandem.read-model")
public record TandemReadModelProperties(
        @DefaultValue("3") int maxAttempts,
        @DefaultValue("10") int maxRecordAttempts,
        @DefaultValue("2s") Duration patience,
        @DefaultValue Statement statement,
        @DefaultValue("false") boolean pooler,
        @DefaultValue Rebuild rebuild) {

    public TandemReadModelProperties {
        requireAtLeast(1, "tandem.read-model.max-attempts", maxAttempts);
        requireAtLeast(1, "tandem.read-model.max-record-attempts", maxRecordAttempts);
        if (patience.isNegative()) {
            throw refused("tandem.read-model.patience", patience, "no less than nothing");
        }
    }

    /**
     * How long PostgreSQL may work at a statement, before it ends it, and wait for the next.
     *
     * @param update how long PostgreSQL may work at a statement of an updater, a redrive, a repair
     *     or a rebuild's page
     * @param query how long PostgreSQL may work at a statement of a query, or of an audit that
     *     reads
     * @param idle how long PostgreSQL waits for the next statement of a transaction, until it lets
     *     go of the locks of a function that was killed or frozen
     */
    public record Statement(
            @DefaultValue("9s") Duration update,
            @DefaultValue("8s") Duration query,
            @DefaultValue("5m") Duration idle) {

        public Statement {
            // PostgreSQL takes zero for no end at all
            requirePositive("tandem.read-model.statement.update", update);
            requirePositive("tandem.read-model.statement.query", query);
            requirePositive("tandem.read-model.statement.idle", idle);
        }
    }

    /**
     * Settings of rebuilds.
     *
     * @param lease after how long without a sign of life another call takes a rebuild over, or a
     *     part of work that calls share
     */
    public record Rebuild(@DefaultValue("60s") Duration lease) {

        public Rebuild {
            requirePositive("tandem.read-model.rebuild.lease", lease);
        }
    }
}
