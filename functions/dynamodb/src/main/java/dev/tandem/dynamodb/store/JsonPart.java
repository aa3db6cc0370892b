package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;
import dev.tandem.json.StrictMapper;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A part of an item's JSON.
 *
 * @param level how deep it lies in the item
 */
record JsonPart(ObjectWriter writer, ObjectReader reader, int level) {

    private static final JsonMapper MAPPER = StrictMapper.create();

    /** Empty for a type that Jackson may write otherwise where it lies in a record. */
    static Optional<JsonPart> of(Type type, int level) {
        return KeptTypes.isWrittenAlike(type)
                ? Optional.of(
                        new JsonPart(
                                MAPPER.writerFor(MAPPER.constructType(type)),
                                MAPPER.readerFor(MAPPER.constructType(type)),
                                level))
                : Optional.empty();
    }

    /** Null where the whole has to be laid out to be judged. */
    @Nullable PartLook look(Object value) {
        byte[] json = writer.writeValueAsBytes(value);
        return OddJson.mayBe(json, level)
                ? null
                // as with a whole state, and a byte for being one more
                : new PartLook(2 * json.length + 1, () -> reader.<Object>readValue(json));
    }
}
