package dev.tandem.cart.readmodel;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartEvent;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.result.QueryResult;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregates;
import dev.tandem.json.request.QueryRequest;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.function.Function;

/** The functions of the cart's read side: one that the stream wakes, and the queries. */
@Configuration(proxyBeanMethods = false)
@Import({CartReadModelConfiguration.class, CartRebuild.class})
public class CartReadModelFunctions {

    @Bean
    EventLog<CartEvent> cartEvents(DynamoDbAggregates dynamoDb) {
        return dynamoDb.eventLog(CartAggregate.TYPE, CartAggregate.EVENTS);
    }

    @Bean
    Function<DynamodbEvent, StreamsEventResponse> updateCartReadModel(
            DynamoDbAggregates dynamoDb, ParkingUpdater<CartEvent> parkingCartUpdater) {
        return dynamoDb.streamFunction(
                CartAggregate.TYPE, CartAggregate.EVENTS, parkingCartUpdater);
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
            Redrive redriveCarts) {
        return request -> request.answer(redriveCarts::list);
    }

    /** Takes parked carts up again. */
    @Bean
    Function<QueryRequest<RedriveRequest>, QueryResult<RedriveReport>> redriveCartReadModel(
            Redrive redriveCarts) {
        return request -> request.answer(redriveCarts::redrive);
    }
}
