package dev.tandem.readmodel.autoconfigure;

import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.util.ParsingUtils;

import java.util.Locale;

/**
 * Names of tables and columns as Spring Data makes them, but the same in every locale: its own are
 * made by the machine's, and {@code cartId} is the column {@code cart_ıd} in Turkish.
 */
final class SnakeCaseNames implements NamingStrategy {

    @Override
    public String getTableName(Class<?> type) {
        return snakeCase(type.getSimpleName());
    }

    @Override
    public String getColumnName(RelationalPersistentProperty property) {
        return snakeCase(property.getName());
    }

    private static String snakeCase(String name) {
        return String.join("_", ParsingUtils.splitCamelCase(name)).toLowerCase(Locale.ROOT);
    }
}
