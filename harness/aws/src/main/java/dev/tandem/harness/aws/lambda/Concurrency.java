package dev.tandem.harness.aws.lambda;

import java.util.OptionalInt;

/** Counts the calls of one function, and refuses those over its reserved concurrency. */
final class Concurrency {

    private final String function;
    private OptionalInt reserved = OptionalInt.empty();
    private int calls;

    Concurrency(String function) {
        this.function = function;
    }

    synchronized void enter() {
        if (reserved.isPresent() && calls >= reserved.getAsInt()) {
            throw new ThrottledException(function, reserved.getAsInt());
        }
        calls++;
    }

    synchronized void leave() {
        calls--;
    }

    synchronized OptionalInt reserved() {
        return reserved;
    }

    synchronized void reserve(OptionalInt most) {
        reserved = most;
    }
}
