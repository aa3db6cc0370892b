package dev.tandem.core.event;

import java.util.Map;

/**
 * Turns the body of an old version of an event into the body of the next version, so that what was
 * once recorded can be read for ever and code needs to know the newest version only.
 *
 * <p>It must give the same for the same body, and never call out. One that was released is not
 * changed any more.
 */
@FunctionalInterface
public interface Upcaster {

    /**
     * The body in the next version.
     *
     * @param body the JSON object: texts are {@code String}, whole numbers {@code Integer}, {@code
     *     Long} or {@code BigInteger}, others {@code BigDecimal}, objects {@code Map}, arrays
     *     {@code List}, and a JSON null is null. It may be altered and given back
     */
    Map<String, Object> upcast(Map<String, Object> body);
}
