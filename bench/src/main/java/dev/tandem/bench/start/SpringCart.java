package dev.tandem.bench.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.function.Function;

/**
 * The floor of Spring's face: a function that Spring Cloud Function runs, which does the same calls
 * with the same items and logs one line, with the settings of the cart's own artifact.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SpringCart {

    private static final Logger LOG = LoggerFactory.getLogger(SpringCart.class);

    /** What it takes. */
    public record Request(String cartId, String userAccountId) {}

    /** What it answers. */
    public record Answer(String cartId, long version) {}

    public static void main(String[] args) {
        SpringApplication.run(SpringCart.class, args);
    }

    @Bean
    Function<Request, Answer> createCart() {
        CartCalls calls = new CartCalls();
        return request -> {
            calls.create(request.cartId(), request.userAccountId());
            LOG.warn("cart {} is created", request.cartId());
            return new Answer(request.cartId(), 1);
        };
    }
}
