package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;
import dev.tandem.json.StrictMapper;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.function.Function;

/**
 * Maps by a record whose JSON is the item.
 *
 * @param <S> the states
 * @param <A> the record
 */
final class RecordMapping<S, A extends Record> implements StateMapping<S> {

    private final Function<? super S, A> toAttributes;
    private final Function<A, S> toState;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    /**
     * @throws IllegalArgumentException if a component is of a type that would not come back from
     *     JSON as it went in
     */
    RecordMapping(
            Class<A> attributes, Function<? super S, A> toAttributes, Function<A, S> toState) {
        KeptTypes.check(attributes);
        JsonMapper mapper = StrictMapper.create();
        this.toAttributes = toAttributes;
        this.toState = toState;
        this.writer = mapper.writerFor(attributes);
        this.reader = mapper.readerFor(attributes);
    }

    @Override
    public Map<String, AttributeValue> write(S state) {
        return ItemJson.attributes(json(state));
    }

    @Override
    public S read(Map<String, AttributeValue> item) {
        return state(ItemJson.of(item));
    }

    /** Only short numbers take more bytes in an item than in JSON, and never twice as many. */
    @Override
    public int sizeAtMost(S state) {
        byte[] json = json(state);
        return OddJson.mayBe(json) ? 2 * ItemSize.LIMIT : 2 * json.length;
    }

    @Override
    public S readBack(S state) {
        return state(json(state));
    }

    private byte[] json(S state) {
        return writer.writeValueAsBytes(toAttributes.apply(state));
    }

    private S state(byte[] json) {
        A attributes = reader.readValue(json);
        return toState.apply(attributes);
    }
}
