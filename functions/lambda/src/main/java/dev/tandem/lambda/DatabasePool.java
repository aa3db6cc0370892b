package dev.tandem.lambda;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.rds.autoconfigure.PooledLogins;
import dev.tandem.readmodel.pool.ReadModelPools;
import dev.tandem.snapstart.RuntimeHook;

import java.util.function.Consumer;

/** The pool of connections to the read model's database. */
final class DatabasePool {

    private DatabasePool() {}

    /** As the settings say; it connects when it is first asked. */
    static HikariDataSource of(
            EnvironmentSettings settings, AwsAccess aws, Consumer<RuntimeHook> hooks) {
        HikariDataSource pool = ReadSideSettings.pool(settings);
        ReadModelPools.prepare(pool);
        ReadModelPools.boundOnLambda(pool);
        if (ReadSideSettings.read(settings).pooler()) {
            ReadModelPools.behindPooler(pool);
        }
        if (PooledLogins.areFor(pool)) {
            PooledLogins.prepare(pool, ReadSideSettings.rds(settings).settings(), aws::credentials)
                    .ifPresent(hooks);
        }
        return pool;
    }
}
