package dev.tandem.bench;

/** What is measured of a block of calls. */
public enum Measure {
    /** Half of the calls took no longer. */
    P50("p50", "ms"),
    /** 99 of a hundred took no longer. */
    P99("p99", "ms"),
    /** Processor time of a call, in this JVM: of its thread, or of the process. */
    CPU("CPU a call", "µs"),
    /** Calls, events or rows a second. */
    RATE("a second", "1/s"),
    /** Something that takes long, once. */
    DURATION("time", "ms"),
    /** Processor time of what runs, of one core. */
    SHARE("of a core", "%"),
    /** Bytes that something has. */
    SIZE("size", "MB"),
    /** Read or write units. */
    UNITS("units", "units");

    private final String words;
    private final String unit;

    Measure(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }
}
