package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows how children are started on this machine. */
public final class Launcher {

    private final Host host;
    private final InstalledJdks jdks = new InstalledJdks();
    private Optional<Path> library = Optional.empty();

    public Launcher(Host host) {
        this.host = host;
    }

    Host host() {
        return host;
    }

    /**
     * Makes sure that functions of this runtime can be run here.
     *
     * @throws AwsException if this machine lacks the JDK, or is none that AWS's runtime interface
     *     client runs on
     */
    public void require(ManagedRuntime runtime) {
        jdks.java(runtime);
        NativeLibrary.current();
    }

    /** A child for that function, which talks to that Runtime API. */
    Launch launch(FunctionRevision revision, TemporaryFolder temporary, String runtimeApi) {
        FunctionConfiguration function = revision.configuration();
        return new Launch(
                        "Lambda function " + function.name(),
                        command(revision, temporary),
                        temporary,
                        Signal.TERM,
                        Signal.KILL)
                .withDirectory(revision.code().folder())
                .withEnvironment(
                        EnvironmentVariables.of(revision, host, temporary.folder(), runtimeApi))
                .withLeftovers(host.folder());
    }

    private List<String> command(FunctionRevision revision, TemporaryFolder temporary) {
        FunctionConfiguration function = revision.configuration();
        List<String> command = new ArrayList<>();
        command.add(jdks.java(function.runtime()).toString());
        command.addAll(JvmOptions.of(function));
        command.add("-D%s=%s".formatted(NativeLibrary.PROPERTY, nativeLibrary()));
        if (revision.isSnapStarted()) {
            command.add(SnapStart.HOOKS);
        }
        command.add("-Djava.io.tmpdir=" + folder(temporary.resolve("tmp")));
        command.addAll(
                List.of("-cp", RuntimeClient.classPath(), RuntimeClient.MAIN, function.handler()));
        return command;
    }

    private synchronized Path nativeLibrary() {
        Path unpacked =
                library.orElseGet(() -> NativeLibrary.current().unpack(folder(host.folder())));
        library = Optional.of(unpacked);
        return unpacked;
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder %s for functions could not be made".formatted(path), e);
        }
    }
}
