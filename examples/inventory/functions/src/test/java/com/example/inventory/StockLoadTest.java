package com.example.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.stock.ReceiveStock;
import com.example.inventory.stock.Stock;
import com.example.inventory.stock.StockCommand;
import com.example.inventory.stock.StockEvent;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Accepted;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.CapacityMeter;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.load.LoadReport;
import dev.tandem.testkit.load.LoadTest;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

/** How much stock of one item can be received in a second. */
class StockLoadTest {

    private final CapacityMeter meter = new CapacityMeter();

    @Test
    void four_clients_receive_stock_for_a_second() throws InterruptedException {
        CommandHandler<StockCommand, Stock, StockEvent> stock = stock();

        LoadReport report =
                LoadTest.of(
                                (client, _) -> {
                                    var receive = new ReceiveStock("item-" + client, 1);
                                    return stock.handle(Command.of(receive)) instanceof Accepted;
                                })
                        .withClients(4)
                        .lasting(Duration.ofSeconds(1))
                        .measuredBy(meter::writeUnits, meter::writes)
                        .run();
        System.out.print(report.text());

        assertThat(report.accepted()).isPositive();
        assertThat(report.failed()).isZero();
        assertThat(report.unitsPerCommand()).hasValue(4.0);
        assertThat(report.groupSize()).hasValue(1.0);
        assertThat(report.ceilingOfOneAggregate()).hasValue(500.0);
    }

    private CommandHandler<StockCommand, Stock, StockEvent> stock() {
        var client =
                new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), DynamoDbAccess.freshKey())
                        .clientBuilder()
                        .overrideConfiguration(calls -> calls.addExecutionInterceptor(meter))
                        .build();
        var stock = InventoryCommands.stock();
        var dynamoDb =
                new DynamoDbAggregateFactory(
                        client, DynamoDbSettings.defaults(), Clock.systemUTC());
        new TableCreation(client).create(stock.type(), dynamoDb.tables(stock.type()));
        return dynamoDb.commandHandler(stock);
    }
}
