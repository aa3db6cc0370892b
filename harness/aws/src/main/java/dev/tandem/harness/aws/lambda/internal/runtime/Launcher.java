package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.code.ImageCode;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;
import dev.tandem.harness.aws.lambda.internal.image.Image;
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
     * Makes sure that such functions can be run here.
     *
     * @throws AwsException if this machine lacks the JDK, or is none that AWS's runtime interface
     *     client runs on; or if an image says not what it starts
     */
    public void require(Packaging packaging, Code code) {
        switch (packaging) {
            case Packaging.Zip(var runtime, _) -> jdks.java(runtime);
            case Packaging.Image overrides -> {
                Image image = ((ImageCode) code).image();
                jdks.java(image.base());
                new ImageProgram(image, overrides).require();
            }
        }
        NativeLibrary.current();
    }

    /** A child for that function, which talks to that Runtime API. */
    Launch launch(FunctionRevision revision, TemporaryFolder temporary, String runtimeApi) {
        FunctionConfiguration function = revision.configuration();
        Program program = program(revision, temporary);
        return new Launch(
                        "Lambda function " + function.name(),
                        program.command(),
                        temporary,
                        Signal.TERM,
                        Signal.KILL)
                .withDirectory(program.directory())
                .withEnvironment(
                        EnvironmentVariables.of(
                                revision, program, host, temporary.folder(), runtimeApi))
                .withLeftovers(host.folder());
    }

    private Program program(FunctionRevision revision, TemporaryFolder temporary) {
        return switch (revision.configuration().packaging()) {
            case Packaging.Zip(var runtime, var handler) ->
                    Program.in(
                            revision.code().folder(),
                            managed(revision, temporary, runtime, handler));
            case Packaging.Image overrides -> {
                Image image = ((ImageCode) revision.code()).image();
                ImageProgram started = new ImageProgram(image, overrides);
                yield started.isOfTheBaseImage()
                        ? started.managed(
                                managed(revision, temporary, image.base(), started.handler()))
                        : started.own(jdks.java(image.base()));
            }
        };
    }

    /** What the managed runtimes start, and AWS's base images. */
    private List<String> managed(
            FunctionRevision revision,
            TemporaryFolder temporary,
            ManagedRuntime runtime,
            String handler) {
        FunctionConfiguration function = revision.configuration();
        List<String> command = new ArrayList<>();
        command.add(jdks.java(runtime).toString());
        command.addAll(JvmOptions.of(function, runtime));
        command.add("-D%s=%s".formatted(NativeLibrary.PROPERTY, nativeLibrary()));
        if (revision.isSnapStarted()) {
            command.add(SnapStart.HOOKS);
        }
        command.add("-Djava.io.tmpdir=" + folder(temporary.resolve("tmp")));
        command.addAll(List.of("-cp", RuntimeClient.classPath(), RuntimeClient.MAIN, handler));
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
