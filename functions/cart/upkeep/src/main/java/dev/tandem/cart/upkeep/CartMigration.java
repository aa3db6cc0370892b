package dev.tandem.cart.upkeep;

import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.readmodel.schema.Migration.Migrated;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

/** The step of a deployment that brings the read model's tables up to date, as a function. */
@Configuration(proxyBeanMethods = false)
public class CartMigration {

    /** Takes an empty JSON object. */
    @Bean
    Function<Map<String, Object>, Migrated> migrateCartReadModel(DataSource database) {
        return nothing -> CartSchema.migrate(database);
    }
}
