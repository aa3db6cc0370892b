package dev.tandem.features;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;
import dev.tandem.features.stage.Updater;
import dev.tandem.harness.aws.stream.StreamRecords;

import io.cucumber.spring.ScenarioScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ScopedProxyMode;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What the steps look through. */
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
    Shop shop(Stage stage) {
        return new Shop(stage.lambda(), stage.prefix());
    }

    @Bean
    Updater updater(Stage stage) {
        return Updater.of(stage.lambda(), stage.prefix() + "updateCartReadModel");
    }

    /** Steps live as long as a scenario too, hence no proxy between them and their world. */
    @Bean
    @ScenarioScope(proxyMode = ScopedProxyMode.NO)
    World world(Shop shop, Histories histories) {
        return new World(shop, histories);
    }

    /** The steps read the tables as any client may: by the contract of tandem-dynamodb. */
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
    Histories histories(DynamoDbAggregates dynamoDb) {
        return new Histories(
                dynamoDb.eventLog(CartAggregate.TYPE, CartAggregate.EVENTS),
                dynamoDb.store(CartCommandsConfiguration.cart()));
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
