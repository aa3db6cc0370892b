package dev.tandem.function.route;

import org.springframework.beans.factory.ListableBeanFactory;

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
}
