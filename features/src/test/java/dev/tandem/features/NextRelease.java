package dev.tandem.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The cart's next release: the same functions, and a migration more. */
final class NextRelease {

    private static final String UPKEEP = "functions/cart/upkeep/target/cart-upkeep-lambda.zip";

    private NextRelease() {}

    /**
     * Writes its template beside its code.
     *
     * @param migration the statement that its tables take
     */
    static Path in(Path folder, String migration) throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path zip = folder.resolve("next.zip");
        withMigration(root.resolve(UPKEEP), zip, migration);
        return Files.writeString(
                folder.resolve("next.yaml"),
                Files.readString(root.resolve("template.yaml"))
                        .replace(UPKEEP, zip.toString())
                        .replace("CodeUri: functions/", "CodeUri: " + root + "/functions/"));
    }

    private static void withMigration(Path from, Path to, String migration) throws IOException {
        try (ZipFile before = new ZipFile(from.toFile());
                ZipOutputStream after = new ZipOutputStream(Files.newOutputStream(to))) {
            Enumeration<? extends ZipEntry> entries = before.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                after.putNextEntry(new ZipEntry(entry.getName()));
                before.getInputStream(entry).transferTo(after);
            }
            after.putNextEntry(new ZipEntry("db/tandem/cart/V999__next.sql"));
            after.write(migration.getBytes(StandardCharsets.UTF_8));
        }
    }
}
