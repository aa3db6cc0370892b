package dev.tandem.cart.readmodel;

import dev.tandem.core.command.Pauses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Time that passes only when somebody waits; meanwhile something may happen. */
final class FakeTime implements InstantSource, Pauses {

    private final Deque<Runnable> meanwhile;
    private final List<Duration> pauses = new ArrayList<>();

    /**
     * @param meanwhile what happens in the first pause, in the second, …
     */
    FakeTime(Runnable... meanwhile) {
        this.meanwhile = new ArrayDeque<>(List.of(meanwhile));
    }

    List<Duration> pauses() {
        return pauses;
    }

    Duration passed() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(passed());
    }

    @Override
    public void await(Duration pause) {
        pauses.add(pause);
        if (!meanwhile.isEmpty()) {
            meanwhile.pop().run();
        }
    }
}
