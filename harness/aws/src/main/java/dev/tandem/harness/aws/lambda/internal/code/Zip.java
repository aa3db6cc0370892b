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
            long left = MOST_UNZIPPED;
            for (ZipArchiveEntry entry : entries) {
                left -= unpack(zip, entry, target(folder, entry), left);
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

    /** How many bytes it wrote, of those that are left. */
    private static long unpack(ZipFile zip, ZipArchiveEntry entry, Path target, long left)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return 0;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            long written = copy(in, out, left);
            target.toFile().setExecutable((entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0, false);
            return written;
        }
    }

    /** Counts for itself, since the sizes in a zip may lie. */
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long written = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            written += read;
            if (written > most) {
                throw refused(
                        "Unzipped size must be smaller than %d bytes".formatted(MOST_UNZIPPED));
            }
            out.write(buffer, 0, read);
        }
        return written;
    }

    private static AwsException refused(String why) {
        return new AwsException(400, "InvalidParameterValueException", "Code.ZipFile: " + why);
    }
}
