package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** One child of a function: a JVM under AWS's runtime interface client, for one call at a time. */
final class ExecutionEnvironment implements AutoCloseable {

    /** As long as AWS lets extensions shut down. */
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final FunctionRevision revision;
    private final TemporaryFolder temporary;
    private final RuntimeApi api;
    private final Child child;
    private final InvocationSupervisor supervisor;
    private final OutputTail output;
    private boolean closed;

    private ExecutionEnvironment(
            FunctionRevision revision,
            TemporaryFolder temporary,
            RuntimeApi api,
            Child child,
            InvocationSupervisor supervisor) {
        this.revision = revision;
        this.temporary = temporary;
        this.api = api;
        this.child = child;
        this.supervisor = supervisor;
        this.output = new OutputTail(child.output());
        revision.code().retain();
    }

    /** Starts the child; it may not be ready yet. */
    static ExecutionEnvironment start(FunctionRevision revision, Launcher launcher) {
        RuntimeSession session =
                new RuntimeSession(
                        RoleCredentials.of(launcher.host(), revision.configuration().name()));
        RuntimeApi api = RuntimeApi.start(session);
        TemporaryFolder temporary = temporary(launcher.host());
        try {
            Child child = Child.start(launcher.launch(revision, temporary, api.address()));
            child.onExit(session::ended);
            InvocationSupervisor supervisor =
                    new InvocationSupervisor(session, child, revision, launcher.host());
            return new ExecutionEnvironment(revision, temporary, api, child, supervisor);
        } catch (RuntimeException e) {
            api.close();
            temporary.delete();
            throw e;
        }
    }

    private static TemporaryFolder temporary(Host host) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(host.folder(), "environment-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a function's child could be made", e);
        }
    }

    /** Whether it runs that revision, and can take a call. */
    boolean serves(FunctionRevision wanted) {
        return revision.revisionId().equals(wanted.revisionId()) && child.isAlive();
    }

    /** Takes a call to its end, and logs it. */
    InvocationResult run(RuntimeInvocation invocation, FunctionLog log)
            throws InterruptedException {
        MeasuredResponse response = supervisor.take(invocation);
        String text =
                new Report(
                                invocation.requestId(),
                                revision.version(),
                                output.take(),
                                response,
                                revision.configuration().memoryMb())
                        .text();
        log.append(text);
        return new InvocationResult(
                response.answer().payload(invocation.requestId()),
                response.answer().errorType().map(any -> "Unhandled"),
                text);
    }

    /** What the child has written in the call that it is at. */
    String unreported() {
        return output.peek();
    }

    /** Ends the child at once; a call that it is at fails. */
    void kill() {
        child.kill();
    }

    /** Ends the child in order, by force after two seconds, and removes what it leaves. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            child.close(STOP_TIME);
            api.close();
            temporary.delete();
            revision.code().release();
        }
    }
}
