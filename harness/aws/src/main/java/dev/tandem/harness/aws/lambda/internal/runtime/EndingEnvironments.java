package dev.tandem.harness.aws.lambda.internal.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Children that are no longer needed, each ended on a thread of its own. */
final class EndingEnvironments {

    private final Set<ExecutionEnvironment> ending = new HashSet<>();

    synchronized void add(ExecutionEnvironment environment) {
        ending.add(environment);
        Thread.ofVirtual().start(() -> close(environment));
    }

    private void close(ExecutionEnvironment environment) {
        try {
            environment.close();
        } finally {
            remove(environment);
        }
    }

    private synchronized void remove(ExecutionEnvironment environment) {
        ending.remove(environment);
    }

    synchronized boolean isEmpty() {
        return ending.isEmpty();
    }

    private synchronized List<ExecutionEnvironment> all() {
        return List.copyOf(ending);
    }

    /** Waits until all of them are gone. */
    void awaitAll() {
        AtTheSameTime.forEach(all(), ExecutionEnvironment::close);
    }
}
