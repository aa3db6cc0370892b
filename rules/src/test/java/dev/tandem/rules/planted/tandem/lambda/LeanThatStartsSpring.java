package dev.tandem.rules.planted.tandem.lambda;

import org.springframework.core.env.Environment;

class LeanThatStartsSpring {
    String function(Environment environment) {
        return environment.getRequiredProperty("spring.cloud.function.definition");
    }
}
