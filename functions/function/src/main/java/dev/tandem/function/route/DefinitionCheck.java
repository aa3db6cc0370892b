package dev.tandem.function.route;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import java.util.stream.Stream;

/**
 * Lets nothing start whose {@code spring.cloud.function.definition} names no function. Spring Cloud
 * Function would silently run its own router instead, which calls whatever function a header of the
 * caller names.
 */
public final class DefinitionCheck implements BeanFactoryPostProcessor {

    private static final String PROPERTY = "spring.cloud.function.definition";
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
                .filter(name -> !definition.isBlank() && !FunctionBeans.names(beans).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "%s is '%s': there is no function '%s', there are %s"
                                    .formatted(
                                            PROPERTY,
                                            definition,
                                            name,
                                            FunctionBeans.names(beans)));
                });
    }
}
