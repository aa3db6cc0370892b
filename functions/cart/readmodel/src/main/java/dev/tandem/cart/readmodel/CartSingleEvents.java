package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.update.SingleEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Consumer;

/**
 * Events one at a time, for whoever has no stream. Whoever may call it says what happened: no
 * deployed artifact imports this, the local application does.
 */
@Configuration(proxyBeanMethods = false)
public class CartSingleEvents {

    @Bean
    Consumer<StreamEvent<CartEvent>> applyCartEvent(ReadModel<ShownCart, CartEvent> cartReadModel) {
        return new SingleEvents<>(cartReadModel);
    }
}
