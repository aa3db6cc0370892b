package dev.tandem.features;

import dev.tandem.cart.Cart;
import dev.tandem.cart.CartCommand;
import dev.tandem.cart.CartEvent;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.aggregate.Aggregate;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.harness.stream.StreamRecords;
import dev.tandem.local.stream.StreamConfiguration.EventStream;

import io.cucumber.spring.ScenarioScope;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.env.Environment;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What the steps look through. */
@TestConfiguration(proxyBeanMethods = false)
class FeatureBeans {

    @Bean
    @Lazy
    Shop shop(Environment environment) {
        return new Shop(environment.getRequiredProperty("local.server.port", int.class));
    }

    /** Steps live as long as a scenario too, hence no proxy between them and their world. */
    @Bean
    @ScenarioScope(proxyMode = ScopedProxyMode.NO)
    World world(Shop shop, Histories histories) {
        return new World(shop, histories);
    }

    @Bean
    Histories histories(
            EventLog<CartEvent> log,
            DynamoDbAggregates dynamoDb,
            Aggregate<CartCommand, Cart, CartEvent> cart) {
        AggregateStore<Cart, CartEvent> store = dynamoDb.store(cart);
        return new Histories(log, store);
    }

    @Bean
    StreamRecords streamRecords(DynamoDbStreamsClient streams, EventStream stream) {
        return new StreamRecords(streams, stream.arn());
    }
}
