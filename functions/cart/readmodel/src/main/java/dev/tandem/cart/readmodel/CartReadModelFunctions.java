package dev.tandem.cart.readmodel;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.function.Function;

/** The functions of the cart's read side: one that the stream wakes, queries, and the upkeep. */
@Configuration(proxyBeanMethods = false)
@Import(CartReadModelConfiguration.class)
public class CartReadModelFunctions {

    @Bean
    EventHistory<CartEvent> cartEvents(DynamoDbAggregateFactory dynamoDb) {
        return dynamoDb.history(CartAggregate.TYPE, CartAggregate.EVENTS);
    }

    @Bean
    Function<DynamodbEvent, StreamsEventResponse> updateCartReadModel(
            DynamoDbAggregateFactory dynamoDb, ReadModel<ShownCart, CartEvent> cartReadModel) {
        return dynamoDb.streamFunction(CartAggregate.TYPE, CartAggregate.EVENTS, cartReadModel);
    }

    @Bean
    Function<QueryRequest<GetCart>, QueryResult<CartView>> getCart(CartQueries carts) {
        return request -> request.answer(carts::getCart);
    }

    @Bean
    Function<QueryRequest<ListCarts>, QueryResult<CartPage>> listCarts(CartQueries carts) {
        return request -> request.answer(carts::listCarts);
    }

    /** The carts whose events can't get into the read model, and why. */
    @Bean
    Function<QueryRequest<ListParked>, QueryResult<ParkedPage>> listParkedCarts(
            ReadModel<ShownCart, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::listParked);
    }

    /** Takes parked carts up again. */
    @Bean
    Function<QueryRequest<RedriveRequest>, QueryResult<RedriveReport>> redriveCartReadModel(
            ReadModel<ShownCart, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::redrive);
    }

    /** Rebuilds the rows from the event table. */
    @Bean
    Function<QueryRequest<RebuildRequest>, QueryResult<RebuildReport>> rebuildCartReadModel(
            ReadModel<ShownCart, CartEvent> cartReadModel) {
        return request -> request.answer(cartReadModel::rebuild);
    }
}
