package dev.tandem.rules.planted.tandem.rds;

import org.springframework.core.env.Environment;

class ConnectionsThatNeedSpring {
    String url(Environment environment) {
        return environment.getRequiredProperty("spring.datasource.url");
    }
}
