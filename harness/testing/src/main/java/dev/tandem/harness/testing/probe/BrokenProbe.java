package dev.tandem.harness.testing.probe;

/** A function whose class can't be initialised, unless its environment says that it may. */
public final class BrokenProbe {

    static {
        if (System.getenv("REPAIRED") == null) {
            System.out.println("something is missing");
            throw new IllegalStateException("no table name");
        }
    }

    /** Would echo. */
    public String handle(String event) {
        return event;
    }
}
