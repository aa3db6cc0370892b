package dev.tandem.dynamodb.store;

import java.util.function.Supplier;

/**
 * What a look at a part of a state comes to.
 *
 * @param sizeAtMost how many bytes it has that are new, or more
 * @param readBack what would come back
 */
record PartLook(int sizeAtMost, Supplier<?> readBack) {

    /** Nothing is new. */
    static PartLook known(Object value) {
        return new PartLook(0, () -> value);
    }
}
