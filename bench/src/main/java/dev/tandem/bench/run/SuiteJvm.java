package dev.tandem.bench.run;

import dev.tandem.bench.Suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM for one suite, with its flags. What functions log goes where nobody reads it, as bytes all
 * the same; the progress is on standard error.
 *
 * @param root of the repository
 */
record SuiteJvm(Path root, Suite suite) {

    private static final long MINUTES = 40;

    /** Whether it ended well. */
    boolean run(String mode) {
        try {
            Process child =
                    new ProcessBuilder(command(mode))
                            .directory(root.toFile())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.INHERIT)
                            .start();
            return ended(child) && child.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ended(Process child) throws InterruptedException {
        try {
            boolean isOver = child.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!isOver) {
                System.err.println(
                        "bench %s: stopped after %s minutes".formatted(suite.name(), MINUTES));
            }
            return isOver;
        } finally {
            child.destroy();
        }
    }

    private List<String> command(String mode) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(suite.flags().options());
        command.add("--enable-native-access=ALL-UNNAMED");
        // else the JDK answers each request only when the next packet comes
        command.add("-Dsun.net.httpserver.nodelay=true");
        command.add("-cp");
        command.add(classPath());
        command.add(SuiteMain.class.getName());
        command.add(suite.name());
        command.add(mode);
        return command;
    }

    private String classPath() throws IOException {
        if (suite.module().isEmpty()) {
            return System.getProperty("java.class.path");
        }
        Path target = root.resolve(suite.module().get()).resolve("target");
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(target.resolve("classpath")).strip();
    }
}
