package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Optional;

/** A component of a record is required, unless it is {@code @Nullable}. */
class NullableIsOptional extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member)
                .map(type -> !isNullable(type))
                .orElseGet(() -> super.hasRequiredMarker(config, member));
    }

    /** The type of a record's component as it was written; empty for any other member. */
    static Optional<AnnotatedType> component(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                        && constructor.getDeclaringClass().isRecord()
                ? Optional.of(constructor.getAnnotatedParameterTypes()[parameter.getIndex()])
                : Optional.empty();
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
