package dev.tandem.cart.local;

import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.upkeep.CartAuditConfiguration;
import dev.tandem.local.engine.EngineConfiguration;
import dev.tandem.local.fault.FaultConfiguration;
import dev.tandem.local.web.WebConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The whole cart on embedded engines: DynamoDB Local, PostgreSQL, a poller in the place of Lambda's
 * event source mapping, and each function at {@code POST /{function}}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EngineConfiguration.class,
    CartCommandsConfiguration.class,
    CartAuditConfiguration.class,
    FaultConfiguration.class,
    StreamConfiguration.class,
    WebConfiguration.class
})
public class CartLocalApplication {

    public static void main(String[] args) {
        SpringApplication.run(CartLocalApplication.class, args);
    }
}
