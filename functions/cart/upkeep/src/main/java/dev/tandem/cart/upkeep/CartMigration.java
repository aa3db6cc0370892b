package dev.tandem.cart.upkeep;

import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.schema.Migration.Migrated;
import dev.tandem.readmodel.schema.MigrationRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

import javax.sql.DataSource;

/** The step of a deployment that brings the read model's tables up to date, as a function. */
@Configuration(proxyBeanMethods = false)
public class CartMigration {

    /** Takes an empty JSON object, or what CloudFormation sends for a custom resource. */
    @Bean
    Function<QueryRequest<MigrationRequest>, QueryResult<Migrated>> migrateCartReadModel(
            DataSource database) {
        return request ->
                request.whenDeployed(MigrationRequest::new)
                        .answer(_ -> new QueryResult.Found<>(CartSchema.migrate(database)));
    }
}
