package dev.tandem.core.decider;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a class is called in each process. A lambda's class has an address in its name, which is
 * another one in the next process, and a proxy's has a number, by the order in which they were
 * made.
 */
final class KindName {

    private KindName() {}

    static String of(Class<?> type) {
        if (type.isHidden()) {
            return type.getNestHost().getName() + " lambda";
        }
        if (Proxy.isProxyClass(type)) {
            return Arrays.stream(type.getInterfaces())
                    .map(Class::getName)
                    .collect(Collectors.joining(" ", "proxy of ", ""));
        }
        return type.getName();
    }
}
