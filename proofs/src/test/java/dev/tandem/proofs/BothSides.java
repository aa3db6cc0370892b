package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.JdbcTemplate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

/** The cart's two sides on real engines, in tables and a database of their own. No stream runs. */
final class BothSides implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CartCommandsConfiguration.class, CartUpkeepConfiguration.class})
    static class Application {}

    private final String prefix;
    private final ConfigurableApplicationContext context;

    BothSides(String... properties) {
        this(DynamoDbLocal.shared().client(), LocalPostgres.shared().createDatabase(), properties);
    }

    BothSides(DynamoDbClient dynamoDb, String jdbcUrl, String... properties) {
        this(
                "t" + UUID.randomUUID().toString().replace("-", "") + "_",
                dynamoDb,
                jdbcUrl,
                properties);
        new TableCreation(dynamoDb())
                .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, prefix));
        CartSchema.migrate(context.getBean(DataSource.class));
    }

    private BothSides(
            String prefix, DynamoDbClient dynamoDb, String jdbcUrl, String... properties) {
        this.prefix = prefix;
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn",
                                "spring.flyway.enabled=false",
                                "tandem.dynamodb.table-prefix=" + prefix,
                                "spring.datasource.url=" + jdbcUrl)
                        .properties(properties)
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", dynamoDb))
                        .run();
    }

    /** Once more, over the tables that another one has made. */
    static BothSides over(
            String prefix, DynamoDbClient dynamoDb, String jdbcUrl, String... properties) {
        return new BothSides(prefix, dynamoDb, jdbcUrl, properties);
    }

    DynamoDbClient dynamoDb() {
        return context.getBean(DynamoDbClient.class);
    }

    String table(String name) {
        return prefix + name;
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    Result create(String cartId) {
        return call(new CreateCart(cartId, "mia"));
    }

    Result add(String cartId, String itemId) {
        return call(
                new AddCartItem(
                        cartId,
                        new CartItem(
                                itemId,
                                "The " + itemId,
                                1,
                                new Money(new BigDecimal("1.50"), "EUR"))));
    }

    private Result call(CartCommand command) {
        return handle(Command.of(command));
    }

    Result handle(Command<CartCommand> command) {
        return bean(new ParameterizedTypeReference<
                        CommandHandler<CartCommand, Cart, CartEvent>>() {})
                .handle(command);
    }

    List<Result> handleAll(List<Command<CartCommand>> commands) {
        return bean(
                        new ParameterizedTypeReference<
                                CommandHandler<CartCommand, Cart, CartEvent>>() {})
                .handleAll(commands)
                .stream()
                .map(Handled::result)
                .toList();
    }

    /** As the stream would in the end. */
    void show(String cartId) {
        assertThat(readModel().updater().catchUp(cartId).failed()).isEmpty();
    }

    ReadModel<?, CartEvent> readModel() {
        return bean(new ParameterizedTypeReference<ReadModel<?, CartEvent>>() {});
    }

    AuditReport audit(AuditRequest request) {
        return view(audited(request));
    }

    QueryResult<AuditReport> audited(AuditRequest request) {
        return bean(new ParameterizedTypeReference<
                        Function<QueryRequest<AuditRequest>, QueryResult<AuditReport>>>() {})
                .apply(new QueryRequest.Valid<>(request));
    }

    QueryResult<RebuildReport> rebuild(RebuildRequest request) {
        return bean(new ParameterizedTypeReference<
                        Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>>>() {})
                .apply(new QueryRequest.Valid<>(request));
    }

    List<ParkedAggregate> parked() {
        return parkedPage().parked();
    }

    ParkedPage parkedPage() {
        return view(
                bean(new ParameterizedTypeReference<
                                Function<QueryRequest<ListParked>, QueryResult<ParkedPage>>>() {})
                        .apply(new QueryRequest.Valid<>(new ListParked(null, null))));
    }

    RedriveReport redrive(RedriveRequest request) {
        return view(
                bean(new ParameterizedTypeReference<
                                Function<
                                        QueryRequest<RedriveRequest>,
                                        QueryResult<RedriveReport>>>() {})
                        .apply(new QueryRequest.Valid<>(request)));
    }

    static <V> V view(QueryResult<V> result) {
        return switch (result) {
            case QueryResult.Found<V>(V view) -> view;
            case QueryResult.Failed<V>(var problem) -> throw new AssertionError(problem);
        };
    }

    <T> T bean(ParameterizedTypeReference<T> type) {
        return context.getBeanProvider(type).getObject();
    }

    @Override
    public void close() {
        context.close();
    }
}
