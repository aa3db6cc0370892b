package dev.tandem.cart.upkeep;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The cart's upkeep as a Lambda artifact: {@code MAIN_CLASS} in the environment names this class,
 * {@code SPRING_CLOUD_FUNCTION_DEFINITION} the function. Its properties are at the root of the zip.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CartUpkeepConfiguration.class, CartMigration.class})
public class CartUpkeepApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartUpkeepApplication.class, args);
    }
}
