package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A state as it is in its item, or would be.
 *
 * @param sizeAtMost how many bytes the item has, or a few more; more than 400 KB where it has to be
 *     laid out to be judged
 * @param item all of it
 * @param readBack the state that would come back of it
 */
record LaidState(int sizeAtMost, Supplier<Map<String, AttributeValue>> item, Supplier<?> readBack) {

    /** No state at all. */
    static final LaidState NONE = new LaidState(0, Map::of, Map::of);

    /** One that is written. */
    static LaidState written(Map<String, AttributeValue> item, StateItems<?> items) {
        return new LaidState(ItemSize.atMost(item), () -> item, () -> items.state(item));
    }

    /** One that is not written this time, and laid out only if it has to be. */
    static <S> LaidState unwritten(Change<S, ?> change, StateItems<S> items) {
        UnwrittenState<S> state = UnwrittenState.of(change.state(), items.mapping());
        return new LaidState(
                state.sizeAtMost() + StateNames.MORE_BYTES + ItemSize.of(items.own(change)),
                () -> items.write(change),
                state.readBack());
    }

    /** The same upon a state that came back as it was: what both share is not looked at again. */
    static <S> LaidState unwritten(Change<S, ?> change, StateItems<S> items, WarmState<S> warm) {
        return UnwrittenState.of(change.state(), items.mapping(), warm)
                .map(state ->
                        new LaidState(
                                state.sizeAtMost(), () -> items.write(change), state.readBack()))
                .orElseGet(() -> unwritten(change, items));
    }
}
