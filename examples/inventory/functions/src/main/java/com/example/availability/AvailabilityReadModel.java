package com.example.availability;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.inventory.stock.StockAggregate;
import com.example.inventory.stock.StockEvent;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.query.Lookup;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.row.RecordSums;
import dev.tandem.readmodel.row.SummedRows;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.schema.Migration.Migrated;
import dev.tandem.readmodel.schema.MigrationRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

import java.util.function.Function;

import javax.sql.DataSource;

/** One read model out of two streams: each aggregate has a row of its own, and sums are shared. */
@Configuration(proxyBeanMethods = false)
public class AvailabilityReadModel {

    /** The tables, to be made at deployment. */
    public static final Migration SCHEMA =
            new Migration("classpath:db/availability", "availability_schema_history", null);

    @Bean
    RecordSums<Availability> availability(ReadModels readModels) {
        return new RecordSums<>(readModels.statements(), "availability", Availability.class);
    }

    @Bean
    ReadModel<StockSupply, StockEvent> supply(
            ReadModels readModels,
            DynamoDbAggregateFactory dynamoDb,
            JdbcOperations jdbc,
            RecordSums<Availability> availability) {
        var events = dynamoDb.history(StockAggregate.TYPE, StockAggregate.EVENTS);
        var supplies = new RecordRowStore<>(jdbc, "stock_supply", StockSupply.class);
        var rows = new SummedRows<>(supplies, StockSupply::parts, availability);
        return readModels.maintain(
                ReadModelDefinition.folding(
                        "supply", events, rows, StockSupply::empty, StockSupply::after));
    }

    @Bean
    ReadModel<CartDemand, CartEvent> demand(
            ReadModels readModels,
            DynamoDbAggregateFactory dynamoDb,
            JdbcOperations jdbc,
            RecordSums<Availability> availability) {
        var events = dynamoDb.history(CartAggregate.TYPE, CartAggregate.EVENTS);
        var demands = new RecordRowStore<>(jdbc, "cart_demand", CartDemand.class);
        var rows = new SummedRows<>(demands, CartDemand::parts, availability);
        return readModels.maintain(
                ReadModelDefinition.folding(
                        "demand", events, rows, CartDemand::empty, CartDemand::after));
    }

    @Bean
    Function<byte[], StreamsEventResponse> updateSupply(
            DynamoDbAggregateFactory dynamoDb, ReadModel<StockSupply, StockEvent> supply) {
        return dynamoDb.streamFunction(StockAggregate.TYPE, StockAggregate.EVENTS, supply);
    }

    @Bean
    Function<byte[], StreamsEventResponse> updateDemand(
            DynamoDbAggregateFactory dynamoDb, ReadModel<CartDemand, CartEvent> demand) {
        return dynamoDb.streamFunction(CartAggregate.TYPE, CartAggregate.EVENTS, demand);
    }

    @Bean
    Function<QueryRequest<GetAvailability>, QueryResult<Availability>> getAvailability(
            RecordSums<Availability> availability) {
        return request ->
                request.answer(query -> Lookup.now("item", query.itemId(), availability::find));
    }

    @Bean
    Function<QueryRequest<RedriveRequest>, QueryResult<RedriveReport>> redriveDemand(
            ReadModel<CartDemand, CartEvent> demand) {
        return request -> request.answer(demand::redrive);
    }

    @Bean
    Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>> rebuildDemand(
            ReadModel<CartDemand, CartEvent> demand) {
        return request -> request.answer(demand::rebuild);
    }

    /** The step of a deployment that brings the tables up to date. */
    @Bean
    Function<QueryRequest<MigrationRequest>, QueryResult<Migrated>> migrateAvailability(
            DataSource database) {
        return request ->
                request.whenDeployed(MigrationRequest::new)
                        .answer(_ -> new QueryResult.Found<>(SCHEMA.run(database)));
    }
}
