package dev.tandem.features.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes artifacts apart, and puts them together again. */
final class Zips {

    private Zips() {}

    static void unpack(byte[] zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    static byte[] pack(Path folder) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (Path file : files(folder)) {
                out.putNextEntry(new ZipEntry(name(folder, file)));
                Files.copy(file, out);
            }
        }
        return zip.toByteArray();
    }

    /** Those of its classes that are in the folder are the folder's from now on. */
    static void replace(Path jar, Path classes) throws IOException {
        try (FileSystem in = FileSystems.newFileSystem(jar)) {
            for (Path file : files(classes)) {
                Path own = in.getPath(name(classes, file));
                if (Files.exists(own)) {
                    Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
