package com.example.inventory;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.inventory.stock.Stock;
import com.example.inventory.stock.StockAggregate;
import com.example.inventory.stock.StockCommand;
import com.example.inventory.stock.StockEvent;

import dev.tandem.core.result.QueryResult;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.query.Lookup;
import dev.tandem.readmodel.query.Patience;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.schema.Migration.Migrated;
import dev.tandem.readmodel.schema.MigrationRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

import javax.sql.DataSource;

/** The read side: the read model, the function that the stream wakes, the query, the upkeep. */
@Configuration(proxyBeanMethods = false)
public class InventoryReadModel {

    /** The table, to be made at deployment. */
    public static final Migration SCHEMA =
            new Migration("classpath:db/inventory", "inventory_schema_history", null);

    @Bean
    RecordRowStore<StockRow> stockRows(ReadModels readModels) {
        return new RecordRowStore<>(readModels.statements(), "stock", StockRow.class);
    }

    @Bean
    ReadModel<StockRow, StockEvent> stockReadModel(
            ReadModels readModels,
            DynamoDbAggregateFactory dynamoDb,
            RecordRowStore<StockRow> rows) {
        var events = dynamoDb.history(StockAggregate.TYPE, StockAggregate.EVENTS);
        return readModels.maintain(
                ReadModelDefinition.folding("stock", events, rows, StockRow::empty, StockRow::after)
                        .rebuiltBeside(rows.tables()));
    }

    @Bean
    Function<byte[], StreamsEventResponse> updateStock(
            DynamoDbAggregateFactory dynamoDb, ReadModel<StockRow, StockEvent> stock) {
        return dynamoDb.streamFunction(StockAggregate.TYPE, StockAggregate.EVENTS, stock);
    }

    @Bean
    Function<QueryRequest<GetStock>, QueryResult<StockView>> getStock(
            RecordRowStore<StockRow> rows, Patience patience) {
        var stock =
                new Lookup<>(
                        "stock of",
                        id -> rows.find(id).map(StockView::of),
                        StockView::lastSequenceNumber,
                        patience);
        return request ->
                request.answer(query -> stock.find(query.itemId(), query.atLeastVersion()));
    }

    @Bean
    Function<QueryRequest<ListParked>, QueryResult<ParkedPage>> listParkedStock(
            ReadModel<StockRow, StockEvent> stock) {
        return request -> request.answer(stock::listParked);
    }

    @Bean
    Function<QueryRequest<RedriveRequest>, QueryResult<RedriveReport>> redriveStock(
            ReadModel<StockRow, StockEvent> stock) {
        return request -> request.answer(stock::redrive);
    }

    @Bean
    Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>> rebuildStock(
            ReadModel<StockRow, StockEvent> stock) {
        return request -> request.answer(stock::rebuild);
    }

    @Bean
    Function<QueryRequest<AuditRequest>, QueryResult<AuditReport>> auditStock(
            DynamoDbAggregateFactory dynamoDb,
            AggregateDefinition<StockCommand, Stock, StockEvent> aggregate,
            ReadModel<StockRow, StockEvent> stock) {
        var auditor = stock.auditor(dynamoDb.store(aggregate), aggregate.decider());
        return request -> request.whenScheduled(AuditRequest::scheduled).answer(auditor::audit);
    }

    /** The step of a deployment that brings the tables up to date. */
    @Bean
    Function<QueryRequest<MigrationRequest>, QueryResult<Migrated>> migrateStock(
            DataSource database) {
        return request ->
                request.whenDeployed(MigrationRequest::new)
                        .answer(_ -> new QueryResult.Found<>(SCHEMA.run(database)));
    }
}
