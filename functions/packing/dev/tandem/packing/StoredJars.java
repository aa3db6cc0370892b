package dev.tandem.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Has the jars in a zip hold their classes as they are, so that the zip compresses a jar as a
 * whole: classes are like each other, and a third of the zip's size is saved; and a function that
 * starts has nothing to inflate. Maven has no plugin for it. To be run by {@code java
 * StoredJars.java} with the zips, which it changes; where there is none it does nothing.
 */
final class StoredJars {

    private StoredJars() {}

    public static void main(String[] zips) throws IOException {
        for (String zip : zips) {
            Path file = Path.of(zip);
            if (Files.exists(file)) {
                Files.write(file, stored(Files.readAllBytes(file), false));
            }
        }
    }

    private static byte[] stored(byte[] zip, boolean isJar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean isJarWithin = !isJar && entry.getName().endsWith(".jar");
                add(entry, isJarWithin ? stored(content, true) : content, isJar, out);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipEntry like, byte[] content, boolean isStored, ZipOutputStream out)
            throws IOException {
        ZipEntry entry = new ZipEntry(like.getName());
        entry.setTimeLocal(like.getTimeLocal());
        if (isStored) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
