package dev.tandem.function.internal;

import dev.tandem.core.result.InvalidValueException;

import java.util.Map;

/** A call of a function, as it came. */
public interface Call {

    /**
     * The request, UTF-8 JSON as far as the caller was right.
     *
     * @throws InvalidValueException if there is no telling it from what carries it
     */
    byte[] request();

    /** The headers that came with it: one value each, or several. */
    Map<String, ?> headers();

    /** A request that nothing carries. */
    static Call direct(byte[] request, Map<String, ?> headers) {
        return new Call() {
            @Override
            public byte[] request() {
                return request;
            }

            @Override
            public Map<String, ?> headers() {
                return headers;
            }
        };
    }
}
