package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.query.Patience;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcOperations;

/** The cart's read model over the application's {@code EventHistory<CartEvent>}. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories
public class CartReadModelConfiguration {

    @Bean
    CartReads cartReads(CartTable carts, CartItemTable items, ReadModels readModels) {
        return new CartReads(carts, items, readModels.atOneMoment());
    }

    @Bean
    CartRowStore cartRowStore(CartTable carts, CartReads cartReads, JdbcOperations jdbc) {
        return new CartRowStore(carts, cartReads, jdbc);
    }

    @Bean
    ReadModel<ShownCart, CartEvent> cartReadModel(
            ReadModels readModels, EventHistory<CartEvent> cartEvents, CartRowStore cartRowStore) {
        return readModels.maintain(
                new ReadModelDefinition<>("cart", cartEvents, cartRowStore, new CartProjection())
                        .rebuiltBeside(CartSchema.TABLES));
    }

    @Bean
    CartViews cartViews(CartReads cartReads) {
        return new CartViews(cartReads);
    }

    /**
     * @param patience how long {@code getCart} waits for a version
     */
    @Bean
    CartQueries cartQueries(CartViews cartViews, Patience patience) {
        return new CartQueries(cartViews, patience);
    }
}
