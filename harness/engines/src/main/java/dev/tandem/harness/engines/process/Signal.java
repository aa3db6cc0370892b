package dev.tandem.harness.engines.process;

import java.io.IOException;

/** A POSIX signal. */
public enum Signal {
    TERM,
    INT,
    QUIT,
    KILL;

    /** Sends it; a process that is gone already is no error. */
    public void sendTo(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + pid)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ChildFailedException(
                    "Signal %s could not be sent to process %s: there is no sh on the PATH"
                            .formatted(name(), pid),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
