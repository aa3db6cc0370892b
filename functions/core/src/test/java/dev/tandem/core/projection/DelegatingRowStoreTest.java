package dev.tandem.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

class DelegatingRowStoreTest {

    /**
     * A store may do nothing by default: whoever stands around one that does must not forget it.
     */
    @Test
    void each_method_of_a_store_is_handed_on() {
        assertThat(signatures(DelegatingRowStore.class)).containsAll(signatures(RowStore.class));
    }

    private static List<String> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .map(DelegatingRowStoreTest::signature)
                .toList();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
