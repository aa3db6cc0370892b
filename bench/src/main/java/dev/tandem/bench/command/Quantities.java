package dev.tandem.bench.command;

/** Another quantity each time, so that each command changes something. */
public final class Quantities {

    private int last = 1;

    public int next() {
        last = 3 - last;
        return last;
    }
}
