package dev.tandem.rules.planted.tandem.json;

import org.springframework.context.ApplicationContext;

class JsonThatKnowsSpring {
    String name(ApplicationContext context) {
        return context.getApplicationName();
    }
}
