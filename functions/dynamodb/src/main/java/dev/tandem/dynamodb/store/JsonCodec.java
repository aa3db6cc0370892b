package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import java.lang.reflect.Type;
import java.util.Optional;

/** Values of a type that may say by itself how it is written: Jackson knows how. */
record JsonCodec(ObjectWriter writer, ObjectReader reader) implements AttributeCodec {

    private static final JsonMapper MAPPER = StrictMapper.create();

    /** Empty for a type that Jackson may lay out otherwise where it lies in a record. */
    static Optional<JsonCodec> of(Type type) {
        return KeptTypes.isWrittenAlike(type)
                ? Optional.of(
                        new JsonCodec(
                                MAPPER.writerFor(MAPPER.constructType(type)),
                                MAPPER.readerFor(MAPPER.constructType(type))))
                : Optional.empty();
    }

    @Override
    public AttributeValue write(Object value) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        writer.writeValue(tokens, value);
        return ItemOfTokens.attribute(tokens.asParser());
    }

    @Override
    public @Nullable Object read(AttributeValue attribute) {
        return reader.<@Nullable Object>readValue(ItemTokens.of(attribute).asParser());
    }
}
