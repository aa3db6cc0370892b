package dev.tandem.harness.aws.fault;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The faults that are to come, and the requests that came. */
final class PlannedFaults {

    private final Map<String, Queue<FaultEffect>> faults = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();

    synchronized void add(String operation, int times, FaultEffect fault) {
        faults.computeIfAbsent(operation, any -> new ArrayDeque<>())
                .addAll(Collections.nCopies(times, fault));
    }

    /** Counts the request and takes the fault that was planned for it. */
    synchronized Optional<FaultEffect> next(String operation) {
        requests.merge(operation, 1, Integer::sum);
        return Optional.ofNullable(faults.get(operation)).map(Queue::poll);
    }

    synchronized int requests(String operation) {
        return requests.getOrDefault(operation, 0);
    }

    synchronized void reset() {
        faults.clear();
        requests.clear();
    }
}
