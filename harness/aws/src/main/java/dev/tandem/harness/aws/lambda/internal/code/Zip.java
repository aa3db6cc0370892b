package dev.tandem.harness.aws.lambda.internal.code;

import dev.tandem.harness.aws.endpoint.AwsException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;

/** A deployment package that may be anything: nothing in it is trusted. */
record Zip(SdkBytes bytes) {

    private static final long MOST_UNZIPPED = 250 * 1024 * 1024;
    private static final int OWNER_MAY_EXECUTE = 0100;

    /**
     * Unpacks it.
     *
     * @throws AwsException if AWS would refuse it, or if it would write outside the folder
     */
    void unpack(Path folder) throws IOException {
        try (ZipFile zip = open()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.isEmpty()) {
                throw refused("Uploaded file must be a non-empty zip");
            }
            SizeBudget budget = new SizeBudget(MOST_UNZIPPED);
            for (ZipArchiveEntry entry : entries) {
                unpack(zip, entry, target(folder, entry), budget);
            }
        } catch (ZipException e) {
            throw refused("Could not unzip uploaded file: " + e.getMessage());
        }
    }

    private ZipFile open() {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(
                            new SeekableInMemoryByteChannel(bytes.asByteArrayUnsafe()))
                    .get();
        } catch (IOException e) {
            throw refused("Could not unzip uploaded file: " + e.getMessage());
        }
    }

    private static Path target(Path folder, ZipArchiveEntry entry) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw refused(
                    "'%s' would be unpacked outside the task root".formatted(entry.getName()));
        }
        if (entry.isUnixSymlink()) {
            throw refused(
                    "'%s' is a symbolic link, which is not supported".formatted(entry.getName()));
        }
        return target;
    }

    private static void unpack(ZipFile zip, ZipArchiveEntry entry, Path target, SizeBudget budget)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            if (!budget.copy(in, out)) {
                throw refused(
                        "Unzipped size must be smaller than %s bytes".formatted(MOST_UNZIPPED));
            }
            target.toFile().setExecutable((entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0, false);
        }
    }

    private static AwsException refused(String why) {
        return new AwsException(400, "InvalidParameterValueException", "Code.ZipFile: " + why);
    }
}
