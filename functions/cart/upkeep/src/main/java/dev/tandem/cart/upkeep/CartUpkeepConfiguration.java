package dev.tandem.cart.upkeep;

import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartReadModelFunctions;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The upkeep over the read side, with the store of the write side for the audit. */
@Configuration(proxyBeanMethods = false)
@Import({CartReadModelFunctions.class, CartUpkeepFunctions.class, CartAudit.class})
public class CartUpkeepConfiguration {

    @Bean
    AggregateStore<Cart, CartEvent> cartStore(DynamoDbAggregateFactory dynamoDb) {
        return dynamoDb.store(CartCommandsConfiguration.cart());
    }
}
