package dev.tandem.function.request;

import dev.tandem.json.RecordReader;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What requests say, as the classes of commands and queries.
 *
 * @param readers made when a class is first asked for
 */
record RequestBodies(JsonMapper mapper, Map<Class<?>, RecordReader<?>> readers) {

    RequestBodies(JsonMapper mapper) {
        this(mapper, new ConcurrentHashMap<>());
    }

    /**
     * The body.
     *
     * @throws tools.jackson.core.JacksonException if it does not fit
     */
    // the reader makes objects of that type, which the compiler can't see
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T read(JsonNode request, JavaType type) {
        return type.hasGenericTypes()
                ? mapper.treeToValue(request, type)
                : (T) reader(type.getRawClass()).read(request);
    }

    private RecordReader<?> reader(Class<?> type) {
        return readers.computeIfAbsent(type, _ -> new RecordReader<>(mapper.reader(), type));
    }
}
