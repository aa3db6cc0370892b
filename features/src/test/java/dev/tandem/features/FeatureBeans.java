package dev.tandem.features;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.features.driver.Functions;
import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.InventoryStack;
import dev.tandem.features.stage.Stage;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.StreamRecords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import java.time.Clock;

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
        return new Functions(stage.lambda(), stage::function);
    }

    @Bean
    Updater updater(Stage stage) {
        return Updater.of(stage.lambda(), stage.function("updateCartReadModel"));
    }

    /** The tables are read as any client may: by the contract of tandem-dynamodb. */
    @Bean
    DynamoDbAggregateFactory dynamoDbAggregateFactory(Stage stage, CartStrategy strategy) {
        return new DynamoDbAggregateFactory(
                stage.dynamoDb(),
                DynamoDbSettings.defaults()
                        .withTablePrefix(stage.prefix())
                        .keeping(CartAggregate.TYPE.name(), strategy.settings()),
                Clock.systemUTC());
    }

    @Bean
    EventLog<CartEvent> log(DynamoDbAggregateFactory dynamoDb) {
        return dynamoDb.eventLog(CartAggregate.TYPE, CartAggregate.EVENTS);
    }

    @Bean
    AggregateStore<Cart, CartEvent> store(DynamoDbAggregateFactory dynamoDb) {
        return dynamoDb.store(CartCommandsConfiguration.cart());
    }

    @Bean
    StreamRecords streamRecords(Stage stage, DynamoDbAggregateFactory dynamoDb) {
        return new StreamRecords(
                stage.streams(),
                stage.dynamoDb()
                        .describeTable(table ->
                                table.tableName(dynamoDb.tables(CartAggregate.TYPE).events()))
                        .table()
                        .latestStreamArn());
    }

    /** Deployed for the first scenario that is about it. */
    @Bean
    @Lazy
    InventoryStack inventory(Stage stage) {
        return InventoryStack.deploy(stage);
    }
}
