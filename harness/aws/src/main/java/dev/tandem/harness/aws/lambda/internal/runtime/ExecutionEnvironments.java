package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The children of one version of a function: kept warm, the last used first, and replaced with each
 * revision.
 *
 * <p>Beyond {@link Host#maxEnvironments()} calls wait for a free child: that protects this machine,
 * AWS has no such limit.
 */
public final class ExecutionEnvironments implements AutoCloseable {

    private final Launcher launcher;
    private final FunctionLog log;
    private final EnvironmentSlots slots;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final Set<ExecutionEnvironment> busy = new HashSet<>();
    private final EndingEnvironments ending = new EndingEnvironments();
    private FunctionRevision current;
    private boolean retired;

    /**
     * @param first whose code it takes over from the caller, to release it in the end
     */
    public ExecutionEnvironments(Launcher launcher, FunctionRevision first) {
        this.launcher = launcher;
        this.current = first;
        this.log = FunctionLog.of(first.configuration().name(), launcher.host().logs());
        this.slots = new EnvironmentSlots(launcher.host());
    }

    /** What new calls run. */
    public synchronized FunctionRevision current() {
        return current;
    }

    /** Replaces children that are free; those at work finish what they do. Takes the code over. */
    public synchronized void deploy(FunctionRevision next) {
        FunctionRevision old = current;
        current = next;
        endIdle();
        old.code().release();
    }

    /**
     * Runs a call in a free child, or in a new one; waits while there are too many.
     *
     * @throws AwsException if the function was deleted meanwhile, or no child got free in time
     */
    public InvocationResult run(RuntimeInvocation invocation) throws InterruptedException {
        slots.acquire();
        try {
            return runIn(borrow(), invocation);
        } finally {
            slots.release();
        }
    }

    private InvocationResult runIn(ExecutionEnvironment environment, RuntimeInvocation invocation)
            throws InterruptedException {
        try {
            return environment.run(invocation, log);
        } finally {
            giveBack(environment);
        }
    }

    private synchronized ExecutionEnvironment borrow() {
        if (retired) {
            String name = current.configuration().name();
            throw new AwsException(
                    404,
                    "ResourceNotFoundException",
                    "Function not found: " + launcher.host().account().arn(name));
        }
        ExecutionEnvironment taken =
                warmest().orElseGet(() -> ExecutionEnvironment.start(current, launcher));
        busy.add(taken);
        return taken;
    }

    /** The last used of those that wait; children may have ended while they did. */
    private Optional<ExecutionEnvironment> warmest() {
        while (!idle.isEmpty()) {
            ExecutionEnvironment last = idle.pop();
            if (last.serves(current)) {
                return Optional.of(last);
            }
            ending.add(last);
        }
        return Optional.empty();
    }

    private synchronized void giveBack(ExecutionEnvironment environment) {
        busy.remove(environment);
        if (!retired && environment.serves(current)) {
            idle.push(environment);
        } else {
            ending.add(environment);
        }
    }

    private void endIdle() {
        idle.forEach(ending::add);
        idle.clear();
    }

    /** How many children wait for calls. */
    public synchronized int warm() {
        return (int) idle.stream().filter(child -> child.serves(current)).count();
    }

    /** How many children are at work. */
    public synchronized int busy() {
        return busy.size();
    }

    /** Kills all children, whatever they do; the calls that they are at fail. */
    public synchronized void kill() {
        idle.forEach(ExecutionEnvironment::kill);
        busy.forEach(ExecutionEnvironment::kill);
    }

    /** The end of the function's log. */
    public String log() {
        return log.tail();
    }

    /** What children at work have written since. */
    public String unreported() {
        return atWork().stream()
                .map(ExecutionEnvironment::unreported)
                .filter(text -> !text.isEmpty())
                .map(text -> "(still running)\n" + text)
                .collect(Collectors.joining());
    }

    private synchronized List<ExecutionEnvironment> atWork() {
        return List.copyOf(busy);
    }

    /** Takes no more calls; children at work finish theirs. */
    public synchronized void retire() {
        if (!retired) {
            retired = true;
            endIdle();
            current.code().release();
        }
    }

    /** Whether it takes no more calls, and no child is left. */
    public synchronized boolean isGone() {
        return retired && busy.isEmpty() && ending.isEmpty();
    }

    /** Ends all children, those at work at once, and waits until they are gone. */
    @Override
    public void close() {
        retire();
        kill();
        slots.awaitAll();
        ending.awaitAll();
    }
}
