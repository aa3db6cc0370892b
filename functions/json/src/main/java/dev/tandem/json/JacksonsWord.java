package dev.tandem.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether a class says by annotations how it is written: on itself or on what it declares. */
final class JacksonsWord {

    private JacksonsWord() {}

    /** By Jackson's own, or by a bundle of them. */
    static boolean isAbout(Class<?> type) {
        return annotations(type)
                .map(Annotation::annotationType)
                .anyMatch(annotation ->
                        annotation.isAnnotationPresent(JacksonAnnotation.class)
                                || annotation.isAnnotationPresent(JacksonAnnotationsInside.class));
    }

    /** By those of Java's beans, which Jackson heeds. */
    static boolean isAboutBean(Class<?> type) {
        // by their name, since their module may not be there
        return annotations(type)
                .anyMatch(annotation ->
                        annotation.annotationType().getName().startsWith("java.beans."));
    }

    /** None on a class of the JDK, which knows nothing of Jackson. */
    private static Stream<Annotation> annotations(Class<?> type) {
        if (type.getName().startsWith("java.")) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()).flatMap(JacksonsWord::parts),
                        Arrays.stream(type.getDeclaredConstructors()).flatMap(JacksonsWord::parts))
                .flatMap(elements -> elements)
                .flatMap(element -> Arrays.stream(element.getAnnotations()));
    }

    private static Stream<AnnotatedElement> parts(Executable executable) {
        return Stream.concat(Stream.of(executable), Arrays.stream(executable.getParameters()));
    }
}
