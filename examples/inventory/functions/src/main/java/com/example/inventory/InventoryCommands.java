package com.example.inventory;

import com.example.inventory.stock.ReceiveStock;
import com.example.inventory.stock.ReleaseStock;
import com.example.inventory.stock.ReserveStock;
import com.example.inventory.stock.ShipStock;
import com.example.inventory.stock.Stock;
import com.example.inventory.stock.StockAggregate;
import com.example.inventory.stock.StockCommand;
import com.example.inventory.stock.StockDecider;
import com.example.inventory.stock.StockEvent;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueues;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

/** The write side: the aggregate, its handler, and a function for each command. */
@Configuration(proxyBeanMethods = false)
public class InventoryCommands {

    /** How stock decides, and how it is kept. */
    @Bean
    static AggregateDefinition<StockCommand, Stock, StockEvent> stock() {
        return new AggregateDefinition<>(
                StockAggregate.TYPE,
                StockCommand::itemId,
                new StockDecider(),
                StockAggregate.EVENTS,
                StateMapping.byRecord(Stock.class));
    }

    @Bean
    CommandHandler<StockCommand, Stock, StockEvent> stockHandler(
            DynamoDbAggregateFactory dynamoDb,
            AggregateDefinition<StockCommand, Stock, StockEvent> stock) {
        return dynamoDb.commandHandler(stock);
    }

    @Bean
    Function<CommandRequest<ReceiveStock>, Result> receiveStock(
            CommandHandler<StockCommand, Stock, StockEvent> stock) {
        return request -> request.answer(stock);
    }

    @Bean
    Function<CommandRequest<ReserveStock>, Result> reserveStock(
            CommandHandler<StockCommand, Stock, StockEvent> stock) {
        return request -> request.answer(stock);
    }

    @Bean
    Function<CommandRequest<ReleaseStock>, Result> releaseStock(
            CommandHandler<StockCommand, Stock, StockEvent> stock) {
        return request -> request.answer(stock);
    }

    @Bean
    Function<CommandRequest<ShipStock>, Result> shipStock(
            CommandHandler<StockCommand, Stock, StockEvent> stock) {
        return request -> request.answer(stock);
    }

    /** All commands behind a queue: those on one item in their order, and together. */
    @Bean
    CommandQueue<StockCommand> stockCommands(
            CommandQueues queues, CommandHandler<StockCommand, Stock, StockEvent> stock) {
        return queues.of(stock)
                .command("receiveStock", ReceiveStock.class)
                .command("reserveStock", ReserveStock.class)
                .command("releaseStock", ReleaseStock.class)
                .command("shipStock", ShipStock.class)
                .function();
    }
}
