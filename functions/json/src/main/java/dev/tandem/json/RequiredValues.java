package dev.tandem.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request may leave out, or have as null: a component of a record that is {@code @Nullable}
 * or an {@code Optional}, and such elements of one.
 */
final class RequiredValues extends NullableIsOptional {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        boolean mayLack = component(member).isPresent() && OptionalValues.are(member.getRawType());
        return mayLack ? Boolean.FALSE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        JsonSetter.Value said = super.findSetterInfo(config, member);
        if (said.nonDefaultValueNulls() != null || said.nonDefaultContentNulls() != null) {
            return said;
        }
        return component(member)
                .map(type ->
                        JsonSetter.Value.construct(nulls(type, member), contentNulls(type, member)))
                .orElseGet(() -> ofOther(member));
    }

    private static Nulls nulls(AnnotatedType type, Annotated member) {
        return isNullable(type) || OptionalValues.are(member.getRawType())
                ? Nulls.DEFAULT
                : Nulls.FAIL;
    }

    /** Jackson knows one answer for all that lies in a component: where it won't do, none. */
    private static Nulls contentNulls(AnnotatedType type, Annotated member) {
        return hasNullableWithin(type) || mayLackWithin(member.getType())
                ? Nulls.DEFAULT
                : Nulls.FAIL;
    }

    private static boolean hasNullableWithin(AnnotatedType type) {
        return element(type)
                .filter(element -> isNullable(element) || hasNullableWithin(element))
                .isPresent();
    }

    private static boolean mayLackWithin(JavaType type) {
        JavaType element = type.getContentType();
        return element != null
                && (element.isJavaLangObject()
                        || OptionalValues.are(element.getRawClass())
                        || mayLackWithin(element));
    }

    /** What an array, list, set or map holds; empty for anything else. */
    private static Optional<AnnotatedType> element(AnnotatedType type) {
        return switch (type) {
            case AnnotatedArrayType array -> Optional.of(array.getAnnotatedGenericComponentType());
            case AnnotatedParameterizedType generic ->
                    Optional.of(generic.getAnnotatedActualTypeArguments())
                            .map(arguments -> arguments[arguments.length - 1]);
            default -> Optional.empty();
        };
    }

    /**
     * Whether a value may be null.
     *
     * @param property in which it lies, on whatever level
     * @param value its type
     */
    static boolean mayBeNull(BeanProperty property, JavaType value) {
        Optional<AnnotatedType> written = component(property.getMember());
        JavaType type = property.getType();
        if (written.isEmpty()) {
            return takes(type, value) && !type.isPrimitive();
        }
        while (type != null && !takes(type, value)) {
            written = written.flatMap(RequiredValues::element);
            type = type.getContentType();
        }
        return written.filter(NullableIsOptional::isNullable).isPresent();
    }

    /** Jackson reads a list as the class that it makes of it. */
    private static boolean takes(JavaType type, JavaType value) {
        return type.isTypeOrSuperTypeOf(value.getRawClass())
                && Objects.equals(type.getContentType(), value.getContentType());
    }

    /** Of a class that is no record: null says the same as a field that is not there. */
    private static JsonSetter.Value ofOther(Annotated member) {
        return member instanceof AnnotatedParameter
                ? JsonSetter.Value.empty()
                : JsonSetter.Value.forValueNulls(Nulls.SKIP);
    }
}
