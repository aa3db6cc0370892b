package dev.tandem.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a class says by annotations how it is written: on itself or on what it declares. */
final class JacksonsWord {

    private static final Set<Class<? extends Annotation>> OF_ITSELF =
            Set.of(
                    JsonTypeInfo.class,
                    JsonSubTypes.class,
                    JsonTypeName.class,
                    JsonProperty.class,
                    JsonValue.class,
                    JsonCreator.class);

    private JacksonsWord() {}

    /** By Jackson's own, or by a bundle of them. */
    static boolean isAbout(Class<?> type) {
        return annotations(type).anyMatch(JacksonsWord::isJacksons);
    }

    private static boolean isJacksons(Class<? extends Annotation> annotation) {
        return annotation.isAnnotationPresent(JacksonAnnotation.class)
                || annotation.isAnnotationPresent(JacksonAnnotationsInside.class);
    }

    /** By those alone that have no say in what it lies in; by none as well. */
    static boolean isOfItselfAlone(Class<?> type) {
        return !isAboutBean(type)
                && annotations(type).filter(JacksonsWord::isJacksons).allMatch(OF_ITSELF::contains);
    }

    /** By those of Java's beans, which Jackson heeds. */
    static boolean isAboutBean(Class<?> type) {
        // by their name, since their module may not be there
        return annotations(type)
                .anyMatch(annotation -> annotation.getName().startsWith("java.beans."));
    }

    /** None on a class of the JDK, which knows nothing of Jackson. */
    private static Stream<Class<? extends Annotation>> annotations(Class<?> type) {
        if (type.getName().startsWith("java.")) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()).flatMap(JacksonsWord::parts),
                        Arrays.stream(type.getDeclaredConstructors()).flatMap(JacksonsWord::parts))
                .flatMap(elements -> elements)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .map(Annotation::annotationType);
    }

    private static Stream<AnnotatedElement> parts(Executable executable) {
        return Stream.concat(Stream.of(executable), Arrays.stream(executable.getParameters()));
    }
}
