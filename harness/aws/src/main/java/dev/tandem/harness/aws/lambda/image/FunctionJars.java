package dev.tandem.harness.aws.lambda.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The jars in a zip for Lambda. What lies beside them becomes a jar, too, since an AOT cache takes
 * no folder of classes; its name comes first on a sorted class path, as the task root comes first
 * on Lambda.
 */
record FunctionJars(Path zip) {

    private static final String FUNCTION = "0-function.jar";
    private static final String LIBRARIES = "lib/";

    /** Unpacks them, and says their names. */
    List<String> unpack(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        Path function = folder.resolve(FUNCTION);
        FileTime newest = FileTime.fromMillis(0);
        boolean any = false;
        try (ZipFile from = new ZipFile(zip.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(function))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream content = from.getInputStream(entry)) {
                    if (isLibrary(entry)) {
                        names.add(library(entry, content, folder));
                    } else {
                        to.putNextEntry(copyOf(entry));
                        content.transferTo(to);
                        newest = later(newest, entry.getLastModifiedTime());
                        any = true;
                    }
                }
            }
        }
        if (any) {
            Files.setLastModifiedTime(function, newest);
        } else {
            Files.delete(function);
        }
        return names;
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
    }

    private static String library(ZipEntry entry, InputStream content, Path folder)
            throws IOException {
        String name = entry.getName().substring(LIBRARIES.length()).replace('/', '-');
        Files.copy(content, folder.resolve(name));
        Files.setLastModifiedTime(folder.resolve(name), entry.getLastModifiedTime());
        return name;
    }

    private static ZipEntry copyOf(ZipEntry entry) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setLastModifiedTime(entry.getLastModifiedTime());
        return copy;
    }

    private static FileTime later(FileTime one, FileTime other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
