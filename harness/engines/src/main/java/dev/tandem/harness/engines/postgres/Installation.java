package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param folder holds {@code bin}, {@code lib}, {@code share}
 */
record Installation(Path folder) {

    /**
     * The one for this platform; unpacked when nobody has done so before, in the system's place for
     * temporary files, where it stays for the next run.
     */
    static Installation get() {
        return Held.INSTALLATION;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Installation unpacked() {
        try (InputStream stream = Platform.current().archive().openStream()) {
            byte[] archive = stream.readAllBytes();
            Path folder = temporary().resolve(folderName(archive));
            if (!Files.exists(folder)) {
                unpack(archive, folder);
            }
            FolderOwner.requireOurs(folder);
            return new Installation(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL could not be unpacked into %s: make room there, or name another folder by java.io.tmpdir"
                            .formatted(temporary()),
                    e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    private static String folderName(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return "tandem-postgres-%s-%s"
                    .formatted(
                            System.getProperty("user.name"),
                            HexFormat.of().formatHex(hash).substring(0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    /** Unpacks beside it and renames: others see the whole or nothing. */
    private static void unpack(byte[] archive, Path folder) throws IOException {
        Path beside = Files.createTempDirectory(temporary(), "tandem-postgres-unpack-");
        Archive.unpack(new ByteArrayInputStream(archive), beside);
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            new TemporaryFolder(beside).delete();
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    private static final class Held {
        private static final Installation INSTALLATION = unpacked();
    }
}
