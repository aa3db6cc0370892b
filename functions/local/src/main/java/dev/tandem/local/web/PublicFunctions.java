package dev.tandem.local.web;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;

import java.util.List;

/** The functions that may be called over HTTP. */
record PublicFunctions(List<String> names) {

    private static final String SETTING = "spring.cloud.function.http.post";

    static PublicFunctions of(Environment environment) {
        return new PublicFunctions(List.of(environment.getRequiredProperty(SETTING).split(";")));
    }

    /**
     * Looks at names only; no function is made for it.
     *
     * @throws IllegalStateException if one is not there
     */
    void requireIn(ListableBeanFactory beans) {
        names.stream()
                .filter(name -> !beans.containsBean(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "%s names the function '%s', and there is none: write it as its bean is called"
                                    .formatted(SETTING, name));
                });
    }
}
