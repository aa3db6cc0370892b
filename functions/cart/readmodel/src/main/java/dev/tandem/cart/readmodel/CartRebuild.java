package dev.tandem.cart.readmodel;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartEvent;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.result.QueryResult;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.json.request.QueryRequest;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.BlueGreen;
import dev.tandem.readmodel.rebuild.InPlace;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.rebuild.Rebuild;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.row.RowBuffer;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

/** Rebuilds the cart's read model from the event table, as a function. */
@Configuration(proxyBeanMethods = false)
public class CartRebuild {

    private static final ReadModelTables TABLES =
            new ReadModelTables(List.of("cart", "cart_item"), "cart_id");

    @Bean
    AggregateIds cartIds(DynamoDbAggregates dynamoDb) {
        return dynamoDb.aggregateIds(CartAggregate.TYPE);
    }

    @Bean
    BlueGreen cartsBeside(
            DataSource database,
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            RowBuffer<CartRows> cartRows,
            CartProjection cartProjection,
            EventLog<CartEvent> cartEvents) {
        return new BlueGreen(
                database,
                jdbc,
                new TransactionTemplate(transactions),
                TABLES,
                CartSchema.CART,
                "cart_rebuild",
                own -> new ReadModelUpdater<>(cartRows, cartProjection, cartEvents, own, _ -> {}));
    }

    /**
     * What is parked may be mended by what made the rebuild necessary: it is redriven.
     *
     * @param lease after how long without a sign of life, longer than a page takes, another call
     *     takes the rebuild over
     */
    @Bean
    Rebuild cartRebuild(
            AggregateIds cartIds,
            ReadModelUpdater<CartEvent> cartUpdater,
            BlueGreen cartsBeside,
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            Redrive redriveCarts,
            @Value("${tandem.read-model.rebuild.lease:60s}") Duration lease) {
        return new Rebuild(
                "cart",
                cartIds,
                Map.of(
                        RebuildRequest.IN_PLACE,
                        new InPlace(cartUpdater),
                        RebuildRequest.BLUE_GREEN,
                        cartsBeside),
                JdbcClient.create(jdbc),
                new TransactionTemplate(transactions),
                lease,
                () -> redriveCarts.redrive(RedriveRequest.everything()));
    }

    @Bean
    Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>> rebuildCartReadModel(
            Rebuild cartRebuild) {
        return request -> request.answer(cartRebuild::rebuild);
    }
}
