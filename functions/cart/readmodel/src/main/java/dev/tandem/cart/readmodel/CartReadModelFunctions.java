package dev.tandem.cart.readmodel;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCartsRequest;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.definition.ReadModel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.function.Function;

/** The functions of the cart's read side: one that the stream wakes, and queries. */
@Configuration(proxyBeanMethods = false)
@Import(CartReadModelConfiguration.class)
public class CartReadModelFunctions {

    @Bean
    EventHistory<CartEvent> cartEvents(DynamoDbAggregateFactory dynamoDb) {
        return dynamoDb.history(CartAggregate.TYPE, CartAggregate.EVENTS);
    }

    @Bean
    Function<byte[], StreamsEventResponse> updateCartReadModel(
            DynamoDbAggregateFactory dynamoDb, ReadModel<ShownCart, CartEvent> cartReadModel) {
        return dynamoDb.streamFunction(CartAggregate.TYPE, CartAggregate.EVENTS, cartReadModel);
    }

    @Bean
    Function<QueryRequest<GetCart>, QueryResult<CartView>> getCart(CartQueries carts) {
        return request -> request.answer((query, caller) -> carts.getCart(query, caller));
    }

    @Bean
    CartQueriesPriming cartQueriesPriming(CartQueries carts) {
        return new CartQueriesPriming(carts);
    }

    @Bean
    Function<QueryRequest<ListCartsRequest>, QueryResult<CartPage>> listCarts(CartQueries carts) {
        return request -> request.answer((list, caller) -> carts.listCarts(list.query(caller)));
    }
}
