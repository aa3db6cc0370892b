package dev.tandem.function.route;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import java.util.List;

/** Lets nothing start in which a {@link RoutedFunction} leads to a function that is not there. */
public record RouteCheck(ListableBeanFactory beans) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        List<String> there = FunctionBeans.names(beans);
        beans.getBeansOfType(RoutedFunction.class, false, false)
                .forEach((name, routed) ->
                        routed.routes()
                                .missing(there)
                                .ifPresent(missing -> {
                                    throw new IllegalStateException(
                                            "%s leads to '%s': there is no function '%s', there are %s; give it a method with @Bean that is called so"
                                                    .formatted(name, missing, missing, there));
                                }));
    }
}
