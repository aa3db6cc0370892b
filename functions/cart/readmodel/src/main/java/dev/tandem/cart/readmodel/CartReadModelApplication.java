package dev.tandem.cart.readmodel;

import dev.tandem.lambda.Composition;
import dev.tandem.lambda.LambdaApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The cart's read side as a Lambda artifact, on Spring's face and on the lean one: {@code
 * MAIN_CLASS} in the environment names this class, {@code SPRING_CLOUD_FUNCTION_DEFINITION} the
 * function. Spring's properties are at the root of the zip.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CartReadModelFunctions.class)
public class CartReadModelApplication implements LambdaApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartReadModelApplication.class, args);
    }

    @Override
    public void compose(Composition functions) {
        new CartReadSide(functions.readSide()).addTo(functions);
    }
}
