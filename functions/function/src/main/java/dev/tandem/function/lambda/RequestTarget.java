package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;
import dev.tandem.function.request.RequestReader;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function that takes a command or a query.
 *
 * @param function made when it is first asked for
 * @param input what it takes: a {@code CommandRequest} or {@code QueryRequest} of something
 */
record RequestTarget(Supplier<Function<Object, Object>> function, Type input, RequestReader reader)
        implements CallTarget {

    private static final byte[] NOTHING = {'{', '}'};

    @Override
    public Object answer(Call call) {
        return function.get().apply(reader.read(call, input).orElseThrow());
    }

    @Override
    public void prime() {
        reader.read(Call.direct(NOTHING, Map.of()), input);
    }
}
