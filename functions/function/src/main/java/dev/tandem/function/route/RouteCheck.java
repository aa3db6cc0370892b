package dev.tandem.function.route;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import java.util.List;

/**
 * Lets nothing start in which a {@link RoutedFunction} leads to a function that is not there, or
 * takes no requests.
 */
public record RouteCheck(ConfigurableListableBeanFactory beans)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        List<String> there = FunctionBeans.names(beans);
        beans.getBeansOfType(RoutedFunction.class, false, false)
                .forEach((name, routed) -> {
                    routed.routes()
                            .missing(there)
                            .ifPresent(missing -> {
                                throw new IllegalStateException(
                                        "%s leads to '%s': there is no function '%s', there are %s; give it a method with @Bean that is called so"
                                                .formatted(name, missing, missing, there));
                            });
                    routed.routes().require(name, FunctionBeans.ofRequests(beans));
                });
    }
}
