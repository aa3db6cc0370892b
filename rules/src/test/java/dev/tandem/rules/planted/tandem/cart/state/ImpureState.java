package dev.tandem.rules.planted.tandem.cart.state;

import org.springframework.context.ApplicationContext;

import java.util.UUID;

class ImpureState {

    String id(ApplicationContext context) {
        return context.getId() + UUID.randomUUID();
    }
}
