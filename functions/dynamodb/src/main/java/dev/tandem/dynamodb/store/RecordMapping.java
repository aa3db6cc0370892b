package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;
import dev.tandem.json.StrictMapper;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Maps by a record whose JSON is the item. What it holds has a part in the fingerprint of the fold:
 * another field would have all states folded anew.
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
        // most states need neither: what they have to find out is left to the first that does
        this.writer =
                mapper.writer()
                        .without(SerializationFeature.EAGER_SERIALIZER_FETCH)
                        .forType(attributes);
        this.reader =
                mapper.reader()
                        .without(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
                        .forType(attributes);
    }

    @Override
    public Map<String, AttributeValue> write(S state) {
        A attributes = toAttributes.apply(state);
        return byCodec(attributes).orElseGet(() -> byTokens(attributes));
    }

    /** Empty where Jackson has to: it says what goes wrong in its words, and where. */
    private static Optional<Map<String, AttributeValue>> byCodec(Record attributes) {
        return unlessItFails(() ->
                RecordCodec.of(attributes.getClass()).map(codec -> codec.attributes(attributes)));
    }

    private static <T> Optional<T> unlessItFails(Supplier<Optional<T>> shortcut) {
        try {
            return shortcut.get();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Map<String, AttributeValue> byTokens(A attributes) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        writer.writeValue(tokens, attributes);
        return ItemOfTokens.attributes(tokens.asParser());
    }

    @Override
    public S read(Map<String, AttributeValue> item) {
        return toState.apply(attributes(item));
    }

    private A attributes(Map<String, AttributeValue> item) {
        return unlessItFails(() -> byCodec(item))
                .orElseGet(() -> reader.readValue(ItemTokens.of(item).asParser()));
    }

    @SuppressWarnings("unchecked") // the codec is that of the reader's record
    private Optional<A> byCodec(Map<String, AttributeValue> item) {
        return RecordCodec.of(reader.getValueType().getRawClass())
                .map(codec -> codec.read(item))
                .filter(read -> read != AttributeCodec.Other.OTHER)
                .map(read -> (A) read);
    }

    @Override
    public int sizeAtMost(S state) {
        return unwritten(state).sizeAtMost();
    }

    @Override
    public S readBack(S state) {
        return unwritten(state).readBack().get();
    }

    /** One that is not written this time. */
    UnwrittenState<S> unwritten(S state) {
        A attributes = toAttributes.apply(state);
        return byCodec(attributes)
                .map(this::laidOut)
                .orElseGet(() -> ofJson(writer.writeValueAsBytes(attributes)));
    }

    private UnwrittenState<S> laidOut(Map<String, AttributeValue> item) {
        return new UnwrittenState<>(ItemSize.atMostIfKept(item), () -> read(item));
    }

    /** Only short numbers take more bytes in an item than in JSON, and never twice as many. */
    private UnwrittenState<S> ofJson(byte[] json) {
        return new UnwrittenState<>(
                OddJson.mayBe(json, 0) ? 2 * ItemSize.LIMIT : 2 * json.length, () -> state(json));
    }

    private S state(byte[] json) {
        A attributes = reader.readValue(json);
        return toState.apply(attributes);
    }

    /**
     * The same upon a state that came back as it was; empty where it has to be looked at as a
     * whole. The size is that of what is new.
     */
    Optional<UnwrittenState<S>> unwritten(S state, S before) {
        A attributes = toAttributes.apply(state);
        A known = toAttributes.apply(before);
        return unlessItFails(() -> StateParts.of(known, attributes))
                .map(parts ->
                        new UnwrittenState<>(parts.sizeAtMost(), () -> readBack(parts, state)));
    }

    private S readBack(StateParts<A> parts, S state) {
        return unlessItFails(() -> Optional.of(parts.readBack().get()))
                .<S>map(toState)
                .orElseGet(() -> readBack(state));
    }
}
