package dev.tandem.function.lambda;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * What a function takes, where nobody declares it.
 *
 * @param request {@code CommandRequest} or {@code QueryRequest}
 * @param content of which command or query
 */
record RequestType(Class<?> request, Class<?> content) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
        return new Type[] {content};
    }

    @Override
    public Type getRawType() {
        return request;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }
}
