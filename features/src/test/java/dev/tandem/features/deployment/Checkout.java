package dev.tandem.features.deployment;

import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scripts and templates as they are, beside zips that are empty, and an {@link AwsStub}. */
final class Checkout {

    private static final Path ROOT = Path.of("..");

    private final Path folder;
    private final AwsStub aws;
    private final List<String> environment = new ArrayList<>();

    Checkout(Path folder, AwsStub aws) throws IOException {
        this.folder = folder;
        this.aws = aws;
        List<String> parts =
                List.of(
                        "template.yaml",
                        "localstack",
                        "aws/database.yaml",
                        "aws/read-model-user.sql");
        for (String part : parts) {
            copy(ROOT.resolve(part));
        }
        for (String module : List.of("commands", "readmodel", "upkeep")) {
            Path target = folder.resolve("functions/cart/" + module + "/target");
            Files.createDirectories(target);
            for (String face : List.of("", "-lean")) {
                Files.createFile(target.resolve("cart-" + module + face + "-lambda.zip"));
            }
        }
    }

    private void copy(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            files.filter(Files::isRegularFile).forEach(this::copyFile);
        }
    }

    private void copyFile(Path file) {
        try {
            Path copied = folder.resolve(ROOT.relativize(file));
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkout with(String variable) {
        environment.add(variable);
        return this;
    }

    /** Without what the machine of the test has set up for AWS. */
    CompletedProcess run(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        Stream.of("env", "-i", "HOME=" + folder, "POLL_SECONDS=0").forEach(command::add);
        command.add("PATH=" + aws.programs() + ":" + System.getenv("PATH"));
        command.addAll(environment);
        command.addAll(List.of("bash", folder.resolve("localstack").resolve(script).toString()));
        command.addAll(List.of(arguments));
        return Programs.run(command);
    }
}
