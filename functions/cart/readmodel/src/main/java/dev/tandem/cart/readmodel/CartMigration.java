package dev.tandem.cart.readmodel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

/** The step of a deployment that brings the read model's tables up to date, as a function. */
@Configuration(proxyBeanMethods = false)
public class CartMigration {

    /**
     * What a migration did.
     *
     * @param migrated how many migrations were carried out; 0 where the tables were up to date
     * @param schemaVersion what the tables are at now
     */
    public record Migrated(int migrated, String schemaVersion) {}

    /** Takes an empty JSON object. */
    @Bean
    Function<Map<String, Object>, Migrated> migrateCartReadModel(DataSource database) {
        return nothing -> CartSchema.migrate(database);
    }
}
