package dev.tandem.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON taken at its word: no unknown or repeated fields, no text for numbers or the other way
 * round, and every record component required unless it is {@code @Nullable}. Values are kept as
 * {@link ExactMapper} keeps them. What was written is read back, and a few other forms of it;
 * requests are read by {@link RequestMapper}.
 */
public final class StrictMapper {

    private StrictMapper() {}

    /** A new mapper. */
    public static JsonMapper create() {
        return builder().build();
    }

    /** To be completed. */
    static JsonMapper.Builder builder() {
        return ExactMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        textual ->
                                textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(new NullableIsOptional());
    }
}
