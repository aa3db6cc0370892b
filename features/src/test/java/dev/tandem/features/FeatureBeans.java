package dev.tandem.features;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.features.driver.Functions;
import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.StreamRecords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What all scenarios share. */
@Configuration(proxyBeanMethods = false)
class FeatureBeans {

    @Bean
    Stage stage() {
        return Stage.chosen();
    }

    @Bean
    CartStrategy strategy() {
        return CartStrategy.chosen();
    }

    @Bean
    Functions functions(Stage stage) {
        return new Functions(stage.lambda(), stage.prefix());
    }

    @Bean
    Updater updater(Stage stage) {
        return Updater.of(stage.lambda(), stage.prefix() + "updateCartReadModel");
    }

    /** The tables are read as any client may: by the contract of tandem-dynamodb. */
    @Bean
    DynamoDbAggregates dynamoDbAggregates(Stage stage, CartStrategy strategy) {
        return new DynamoDbAggregates(
                        stage.dynamoDb(),
                        stage.prefix(),
                        Retry.of(RetryPolicy.DEFAULT),
                        Retry.of(RetryPolicy.DEFAULT),
                        Duration.ofDays(7),
                        Clock.systemUTC())
                .keeping(Map.of(CartAggregate.TYPE.name(), strategy.settings()));
    }

    @Bean
    EventLog<CartEvent> log(DynamoDbAggregates dynamoDb) {
        return dynamoDb.eventLog(CartAggregate.TYPE, CartAggregate.EVENTS);
    }

    @Bean
    AggregateStore<Cart, CartEvent> store(DynamoDbAggregates dynamoDb) {
        return dynamoDb.store(CartCommandsConfiguration.cart());
    }

    @Bean
    StreamRecords streamRecords(Stage stage, DynamoDbAggregates dynamoDb) {
        return new StreamRecords(
                stage.streams(),
                stage.dynamoDb()
                        .describeTable(table ->
                                table.tableName(dynamoDb.tables(CartAggregate.TYPE).events()))
                        .table()
                        .latestStreamArn());
    }
}
