package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.dynamodb.aggregate.AggregateDefinition;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets no application start that defines two aggregates of one name: they would share their tables.
 */
record DoubledAggregates(ListableBeanFactory beans) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> taken = new HashMap<>();
        beans.getBeansOfType(AggregateDefinition.class, false, false)
                .forEach((bean, definition) -> {
                    String name = definition.type().name();
                    String first = taken.putIfAbsent(name, bean);
                    if (first != null) {
                        throw new IllegalStateException(
                                "the beans %s and %s define two aggregates that are called %s, and would share tables: give one of them another name"
                                        .formatted(first, bean, name));
                    }
                });
    }
}
