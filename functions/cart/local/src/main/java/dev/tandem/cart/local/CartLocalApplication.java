package dev.tandem.cart.local;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.cart.readmodel.CartSingleEvents;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.local.LocalConfiguration;
import dev.tandem.local.stream.ReadModelMigration;
import dev.tandem.local.stream.StreamEventConverter;
import dev.tandem.local.stream.StreamedAggregate;
import dev.tandem.local.web.Welcome;
import dev.tandem.local.web.Welcome.Call;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.util.List;

/** The whole cart on embedded engines. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    LocalConfiguration.class,
    CartCommandsConfiguration.class,
    CartUpkeepConfiguration.class,
    CartSingleEvents.class
})
public class CartLocalApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartLocalApplication.class, args);
    }

    @Bean
    StreamedAggregate streamedCarts() {
        return new StreamedAggregate(CartAggregate.TYPE, "updateCartReadModel");
    }

    @Bean
    ReadModelMigration cartMigration() {
        return CartSchema::migrate;
    }

    /** For {@code applyCartEvent}. */
    @Bean
    StreamEventConverter<CartEvent> cartEventConverter() {
        return new StreamEventConverter<>(
                CartEvent.class, new EventItems<>(CartAggregate.TYPE, CartAggregate.EVENTS));
    }

    @Bean
    Welcome welcome() {
        return new Welcome(
                "Tandem's cart",
                List.of(
                        new Call("createCart", "{\"cartId\":\"c1\",\"userAccountId\":\"mia\"}"),
                        new Call(
                                "addCartItem",
                                "{\"cartId\":\"c1\",\"item\":{\"itemId\":\"tea\",\"name\":\"Green"
                                    + " tea\",\"quantity\":2,\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}}"),
                        new Call("getCart", "{\"cartId\":\"c1\",\"atLeastVersion\":2}")));
    }
}
