package dev.tandem.function.route;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets nothing start whose {@code spring.cloud.function.definition} names no function. Spring Cloud
 * Function would silently run its own router instead, which calls whatever function a header of the
 * caller names.
 */
public final class DefinitionCheck implements BeanFactoryPostProcessor {

    private static final String PROPERTY = "spring.cloud.function.definition";
    private static final List<Class<?>> KINDS =
            List.of(Function.class, Consumer.class, Supplier.class);

    private final Environment environment;

    public DefinitionCheck(Environment environment) {
        this.environment = environment;
    }

    /**
     * Looks at names only; no function is made for it.
     *
     * @throws IllegalStateException with the functions that there are
     */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String definition = environment.getProperty(PROPERTY, "");
        Stream.of(definition.split("[|,;]", -1))
                .map(String::strip)
                .filter(name -> !definition.isBlank() && !isFunction(beans, name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "%s is '%s': there is no function '%s', there are %s"
                                    .formatted(PROPERTY, definition, name, functions(beans)));
                });
    }

    private static boolean isFunction(ConfigurableListableBeanFactory beans, String name) {
        return functions(beans).contains(name);
    }

    static List<String> functions(ListableBeanFactory beans) {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(beans.getBeanNamesForType(kind, true, false)))
                .distinct()
                .sorted()
                .toList();
    }
}
