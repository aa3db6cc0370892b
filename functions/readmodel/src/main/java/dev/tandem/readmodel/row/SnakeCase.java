package dev.tandem.readmodel.row;

import tools.jackson.databind.PropertyNamingStrategies;

/** Names columns as Jackson names properties. */
final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

    static final SnakeCase INSTANCE = new SnakeCase();

    private static final long serialVersionUID = 1L;

    String column(String component) {
        return translate(component);
    }
}
