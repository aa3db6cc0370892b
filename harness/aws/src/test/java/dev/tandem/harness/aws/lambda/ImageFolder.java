package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.testing.Zips;

import software.amazon.awssdk.core.SdkBytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder with a Dockerfile and what it copies. */
public record ImageFolder(Path folder) {

    /** As AWS's guide has it: the classes go to the task root of AWS's base image. */
    public static ImageFolder asInTheGuide(Path folder, Class<?> function) {
        ImageFolder context = new ImageFolder(folder);
        context.unpack(Zips.of(function), "target/classes");
        context.dockerfile(
                """
                FROM public.ecr.aws/lambda/java:25
                COPY target/classes ${LAMBDA_TASK_ROOT}
                CMD ["%s::handleRequest"]
                """
                        .formatted(function.getName()));
        return context;
    }

    public void dockerfile(String text) {
        file("Dockerfile", text);
    }

    public Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unpack(SdkBytes zip, String to) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(to).resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return folder.resolve("Dockerfile").toUri().toString();
    }
}
