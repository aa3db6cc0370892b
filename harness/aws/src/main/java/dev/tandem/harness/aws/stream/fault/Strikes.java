package dev.tandem.harness.aws.stream.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each fault has struck. */
final class Strikes {

    private final Map<StreamFault, LongAdder> counted = new EnumMap<>(StreamFault.class);

    /** None for now. */
    Strikes() {
        for (StreamFault fault : StreamFault.values()) {
            counted.put(fault, new LongAdder());
        }
    }

    void count(StreamFault fault) {
        counted.getOrDefault(fault, new LongAdder()).increment();
    }

    long of(StreamFault fault) {
        return counted.getOrDefault(fault, new LongAdder()).sum();
    }

    @Override
    public String toString() {
        return counted.toString();
    }
}
