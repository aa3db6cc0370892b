package dev.tandem.cart.commands;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.lambda.Composition;
import dev.tandem.lambda.LambdaApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The cart's commands as a Lambda artifact, on Spring's face and on the lean one: {@code
 * MAIN_CLASS} in the environment names this class, {@code SPRING_CLOUD_FUNCTION_DEFINITION} the
 * function. Spring's properties are at the root of the zip.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CartCommandsConfiguration.class)
public class CartCommandsApplication implements LambdaApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartCommandsApplication.class, args);
    }

    @Override
    public void compose(Composition functions) {
        var beans = new CartCommandsConfiguration();
        var carts = functions.dynamoDb().commandHandler(CartCommandsConfiguration.cart());
        functions.command("createCart", CreateCartRequest.class, beans.createCart(carts));
        functions.command("addCartItem", AddCartItem.class, beans.addCartItem(carts));
        functions.command(
                "changeCartItemQuantity",
                ChangeCartItemQuantity.class,
                beans.changeCartItemQuantity(carts));
        functions.command("removeCartItem", RemoveCartItem.class, beans.removeCartItem(carts));
        functions.command("checkOutCart", CheckOutCart.class, beans.checkOutCart(carts));
        functions.routes("cartCommands", "command", CartCommandsConfiguration.COMMANDS);
    }
}
