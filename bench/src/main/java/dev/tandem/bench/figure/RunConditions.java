package dev.tandem.bench.figure;

import java.util.Map;

/**
 * Under which conditions figures were taken.
 *
 * @param commit whose code ran; with a plus where there were changes besides
 * @param date in UTC
 * @param machine processors, memory, system
 * @param java its version and vendor
 * @param flags of the JVM
 * @param isFull whether all rows had their time
 * @param seconds how long the suite took
 * @param versions of what was measured with
 */
public record RunConditions(
        String commit,
        String date,
        String machine,
        String java,
        String flags,
        boolean isFull,
        long seconds,
        Map<String, String> versions) {}
