package dev.tandem.bench.scale;

import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.core.result.QueryResult;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.schema.Migration;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.JdbcTemplate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.function.Function;

import javax.sql.DataSource;

/** The upkeep's functions in this JVM, on tables of their own. */
final class UpkeepCarts implements AutoCloseable {

    private final DynamoDbClient client;
    private final Tables tables = Tables.of(CartAggregate.TYPE, "");
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CartCommandsConfiguration.class, CartUpkeepConfiguration.class})
    static class Application {}

    UpkeepCarts() {
        this(BenchDatabase.fresh().client(), LocalPostgres.shared().createDatabase());
    }

    UpkeepCarts(DynamoDbClient client, String jdbcUrl) {
        this.client = client;
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=error",
                                "spring.flyway.enabled=false",
                                "spring.datasource.url=" + jdbcUrl)
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", client))
                        .run();
        new TableCreation(client).create(CartAggregate.TYPE, tables);
        DataSource database = context.getBean(DataSource.class);
        Migration.TANDEM.run(database);
        CartSchema.migrate(database);
    }

    DynamoDbClient client() {
        return client;
    }

    Tables tables() {
        return tables;
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** In place, to its end. */
    RebuildReport rebuild() {
        return rebuild(RebuildRequest.of("in-place"));
    }

    RebuildReport rebuild(RebuildRequest request) {
        return call(
                new ParameterizedTypeReference<
                        Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>>>() {},
                request);
    }

    /** Of all carts. */
    AuditReport audit() {
        return audit(AuditRequest.all());
    }

    AuditReport audit(AuditRequest request) {
        return call(
                new ParameterizedTypeReference<
                        Function<QueryRequest<AuditRequest>, QueryResult<AuditReport>>>() {},
                request);
    }

    private <Q, V> V call(
            ParameterizedTypeReference<Function<QueryRequest<Q>, QueryResult<V>>> function,
            Q request) {
        QueryResult<V> result =
                context.getBeanProvider(function)
                        .getObject()
                        .apply(new QueryRequest.Valid<>(request));
        return switch (result) {
            case QueryResult.Found<V>(V view) -> view;
            case QueryResult.Failed<V>(var problem) ->
                    throw new IllegalStateException(String.valueOf(problem));
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
