package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.function.Function;

/**
 * How the state of an aggregate becomes attributes of its item, and back. They may be called as one
 * likes: where the store has an attribute of that name for itself, such as {@code version}, theirs
 * is put aside.
 *
 * @param <S> the states
 */
public interface StateMapping<S> {

    Map<String, AttributeValue> write(S state);

    S read(Map<String, AttributeValue> attributes);

    /**
     * How many bytes these attributes have at most, for a state that is not written this time: a
     * mapping that knows a limit without laying out the state may say so. More than 400 KB where
     * the state has to be laid out to be judged, for its size or for its numbers.
     */
    default int sizeAtMost(S state) {
        return ItemSize.atMostIfKept(write(state));
    }

    /**
     * What would come back of a state that is not written this time: a mapping may tell without
     * laying it out. What would not come back as it is ends the command.
     */
    default S readBack(S state) {
        return read(write(state));
    }

    /** Maps a state that is a record itself; see {@link #byRecord(Class, Function, Function)}. */
    static <S extends Record> StateMapping<S> byRecord(Class<S> state) {
        return byRecord(state, Function.identity(), Function.identity());
    }

    /**
     * Maps by a record whose JSON is the item: a text becomes S, a number N, an object M, an array
     * L. Numbers keep their value exactly, up to DynamoDB's 38 digits, and not the zeros at their
     * end. A record is its components: what else it can tell is not written.
     *
     * @param attributes the record
     * @param toAttributes the record of a state
     * @param toState the state of a record
     * @throws IllegalArgumentException if a component is of a type that would not come back from
     *     JSON as it went in
     */
    static <S, A extends Record> StateMapping<S> byRecord(
            Class<A> attributes, Function<? super S, A> toAttributes, Function<A, S> toState) {
        return new RecordMapping<>(attributes, toAttributes, toState);
    }
}
