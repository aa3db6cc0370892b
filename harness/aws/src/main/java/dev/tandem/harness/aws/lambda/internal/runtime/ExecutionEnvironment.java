package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** One child of a function: a JVM under AWS's runtime interface client, for one call at a time. */
final class ExecutionEnvironment implements AutoCloseable {

    /** As long as AWS lets extensions shut down. */
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final Deployment deployment;
    private final Scratch scratch;
    private final RuntimeApi api;
    private final Child child;
    private final Conversation conversation;
    private final Transcript transcript;
    private boolean closed;

    private ExecutionEnvironment(
            Deployment deployment,
            Scratch scratch,
            RuntimeApi api,
            Child child,
            Conversation conversation) {
        this.deployment = deployment;
        this.scratch = scratch;
        this.api = api;
        this.child = child;
        this.conversation = conversation;
        this.transcript = new Transcript(child.output());
        deployment.code().retain();
    }

    /** Starts the child; it may not be ready yet. */
    static ExecutionEnvironment start(Deployment deployment, Launcher launcher) {
        Dialogue dialogue = new Dialogue();
        RuntimeApi api = RuntimeApi.start(dialogue);
        Scratch scratch = scratch(launcher.host());
        try {
            Child child = Child.start(launcher.launch(deployment, scratch, api.address()));
            child.onExit(dialogue::ended);
            Conversation conversation =
                    new Conversation(dialogue, child, deployment, launcher.host());
            return new ExecutionEnvironment(deployment, scratch, api, child, conversation);
        } catch (RuntimeException e) {
            api.close();
            scratch.delete();
            throw e;
        }
    }

    private static Scratch scratch(Host host) {
        try {
            return new Scratch(Files.createTempDirectory(host.folder(), "environment-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a function's child could be made", e);
        }
    }

    /** Whether it runs that revision, and can take a call. */
    boolean serves(Deployment wanted) {
        return deployment.revisionId().equals(wanted.revisionId()) && child.isAlive();
    }

    /** Takes a call to its end, and logs it. */
    Outcome run(Call call, FunctionLog log) throws InterruptedException {
        Conversation.Turn turn = conversation.take(call);
        String text =
                new Report(
                                call.requestId(),
                                transcript.take(),
                                turn.answer(),
                                turn.duration(),
                                turn.init(),
                                deployment.configuration().memoryMb(),
                                turn.usedMb())
                        .text();
        log.append(text);
        return new Outcome(
                turn.answer().payload(call.requestId()),
                turn.answer().errorType().map(any -> "Unhandled"),
                Report.tail(text));
    }

    /** What the child has written in the call that it is at. */
    String unreported() {
        return transcript.peek();
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
            scratch.delete();
            deployment.code().release();
        }
    }
}
