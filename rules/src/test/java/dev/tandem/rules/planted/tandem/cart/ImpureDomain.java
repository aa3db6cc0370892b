package dev.tandem.rules.planted.tandem.cart;

import org.springframework.context.ApplicationContext;

import java.time.Instant;

class ImpureDomain {

    Instant now(ApplicationContext context) {
        return Instant.now();
    }
}
