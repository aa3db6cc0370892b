package dev.tandem.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** What the training in a container runs on: {@code classes}, {@code lib}, and an engine. */
record TrainingFiles(Path folder) {

    /** A jar, or a folder of classes, as Maven has it of the module that it builds. */
    void addToClassPath(Path entry) {
        if (Files.isDirectory(entry)) {
            addFolder(entry, "classes");
        } else if (Files.exists(entry)) {
            copy(entry, folder.resolve("lib").resolve(entry.getFileName()));
        }
    }

    void addFolder(Path source, String name) {
        try (Stream<Path> tree = Files.walk(source)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file ->
                            copy(file, folder.resolve(name).resolve(source.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of %s can't be read".formatted(source), e);
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be copied".formatted(file), e);
        }
    }
}
