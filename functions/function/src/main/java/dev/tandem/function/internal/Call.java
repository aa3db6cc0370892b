package dev.tandem.function.internal;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.json.Utf8;

import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A call of a function, as it came. */
public interface Call {

    /** Of all functions on Lambda. */
    Duration LONGEST = Duration.ofMinutes(15);

    /**
     * The request, UTF-8 JSON as far as the caller was right.
     *
     * @throws InvalidValueException if there is no telling it from what carries it
     */
    byte[] request();

    /** The headers that came with it: one value each, or several. */
    Map<String, ?> headers();

    /** Whether it came over HTTP, from whomever: else IAM has said who may call. */
    default boolean isOverHttp() {
        return false;
    }

    /** Whether an authorizer has looked at a token for it. */
    default boolean hasToken() {
        return false;
    }

    /** What that token says; empty without one, or if it does not say that. */
    default Optional<String> claim(String name) {
        return Optional.empty();
    }

    /** How long the function may go on at most. */
    default Duration timeLeft() {
        return LONGEST;
    }

    /** A request that nothing carries. */
    static Call direct(byte[] request, Map<String, ?> headers) {
        return direct(request, headers, LONGEST);
    }

    /** The same, of a function that may go on so long. */
    static Call direct(byte[] request, Map<String, ?> headers, Duration timeLeft) {
        return new Call() {
            @Override
            public byte[] request() {
                return request;
            }

            @Override
            public Map<String, ?> headers() {
                return headers;
            }

            @Override
            public Duration timeLeft() {
                return timeLeft;
            }
        };
    }

    /** A request that is a text, which has to be whole characters. */
    static Call direct(String request, Map<String, ?> headers) {
        return new Call() {

            @Override
            public byte[] request() {
                return utf8(request);
            }

            @Override
            public Map<String, ?> headers() {
                return headers;
            }
        };
    }

    /**
     * The bytes of a request's text.
     *
     * @throws InvalidValueException if it has half a character
     */
    static byte[] utf8(String text) {
        try {
            return Utf8.of(text);
        } catch (CharacterCodingException e) {
            throw new InvalidValueException("", "has half a character, a lone surrogate");
        }
    }
}
