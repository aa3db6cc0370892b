package dev.tandem.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.util.function.Function;

/**
 * A number that need not be there.
 *
 * @param <N> the number
 * @param <T> the optional
 */
final class OptionalNumber<N, T> extends ValueDeserializer<T> {

    private final Class<N> number;
    private final Function<N, T> of;
    private final T empty;

    OptionalNumber(Class<N> number, Function<N, T> of, T empty) {
        this.number = number;
        this.of = of;
        this.empty = empty;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        return of.apply(context.readValue(json, number));
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        return empty;
    }

    @Override
    public T getAbsentValue(DeserializationContext context) {
        return empty;
    }
}
