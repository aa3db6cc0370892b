package dev.tandem.function.route;

import dev.tandem.function.request.RequestReader;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.config.FunctionContextUtils;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The functions of an application. */
final class FunctionBeans {

    private static final List<Class<?>> KINDS =
            List.of(Function.class, Consumer.class, Supplier.class);

    private FunctionBeans() {}

    /** Their names, sorted; none is made for it. */
    static List<String> names(ListableBeanFactory beans) {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(beans.getBeanNamesForType(kind, true, false)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of those that take requests; none is made for it. */
    static List<String> ofRequests(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForType(Function.class, true, false))
                .filter(name -> takesRequests(FunctionContextUtils.findType(beans, name)))
                .toList();
    }

    private static boolean takesRequests(@Nullable Type function) {
        return function != null && RequestReader.reads(FunctionTypeUtils.getInputType(function));
    }
}
