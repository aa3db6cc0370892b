package dev.tandem.harness.testing.probe;

import java.util.List;

/** A function with another answer than {@link Probe}'s. */
public final class ListProbe {

    /** Says that it is the other one. */
    public List<String> handle(Object event) {
        return List.of("the other one");
    }
}
