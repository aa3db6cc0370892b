package dev.tandem.readmodel.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;

/** Columns of sums: these move by differences, which have to be exact. */
final class SumColumns {

    private static final Set<Class<?>> EXACT_NUMBERS =
            Set.of(
                    short.class,
                    Short.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    BigInteger.class,
                    BigDecimal.class);

    private SumColumns() {}

    /**
     * All that are behind the key.
     *
     * @throws IllegalArgumentException if one of them is no such number
     */
    static void check(Class<? extends Record> part) {
        Arrays.stream(part.getRecordComponents())
                .skip(1)
                .filter(component -> !EXACT_NUMBERS.contains(component.getType()))
                .findFirst()
                .ifPresent(component -> {
                    throw RowComponents.refused(
                            component, "it is a sum: take a whole number or a BigDecimal");
                });
    }
}
