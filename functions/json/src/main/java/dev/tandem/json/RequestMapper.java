package dev.tandem.json;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How requests are read: as by {@link StrictMapper}, and each value in the form alone in which it
 * would be written. Jackson takes others too, such as a number for an enum or a time, and what was
 * written once has to stay readable; what a caller sends is refused before it means something else.
 * No element of a list, set, array or map is null, unless it is {@code @Nullable} or an {@code
 * Optional}.
 */
public final class RequestMapper {

    private RequestMapper() {}

    /** A new mapper. */
    public static JsonMapper create() {
        return StrictMapper.builder()
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .annotationIntrospector(new RequiredValues())
                .addModule(new Requests())
                .build();
    }

    private static final class Requests extends SimpleModule {

        private static final long serialVersionUID = 1L;

        Requests() {
            super("requests");
            setDeserializers(OptionalValues.readers());
            setDeserializerModifier(new WrittenFormAlone());
        }
    }
}
