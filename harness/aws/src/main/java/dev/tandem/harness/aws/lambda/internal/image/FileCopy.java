package dev.tandem.harness.aws.lambda.internal.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies files as {@code COPY} does: of a folder its content. Times are kept, since an AOT cache is
 * for jars of certain times.
 *
 * @param from where they are
 * @param name of that, for messages
 */
record FileCopy(Path from, String name) {

    /**
     * @param words sources, and in the end the destination
     */
    void copy(Instruction instruction, List<String> words, BuildStage stage) {
        String destination = words.getLast();
        Path target = inside(stage.root, stage.absolute(destination), instruction);
        boolean toFolder = destination.endsWith("/") || words.size() > 2 || isFolder(target);
        for (String source : words.subList(0, words.size() - 1)) {
            List<Path> found = find(source, instruction);
            for (Path each : found) {
                copy(each, toFolder || found.size() > 1, target);
            }
        }
    }

    private static boolean isFolder(Path target) {
        return Files.isDirectory(target) || target.endsWith(Image.TASK_ROOT.substring(1));
    }

    private static void copy(Path source, boolean toFolder, Path target) {
        if (Files.isDirectory(source)) {
            new FileCopy(source, "").all(target);
        } else {
            copyFile(source, toFolder ? target.resolve(source.getFileName()) : target);
        }
    }

    /** Everything. */
    void all(Path target) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(from)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file -> copyFile(file, target.resolve(from.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of %s can't be read".formatted(name), e);
        }
    }

    private static void copyFile(Path source, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(
                    source,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be copied".formatted(source), e);
        }
    }

    private List<Path> find(String source, Instruction instruction) {
        Path path = inside(from, source, instruction);
        List<Path> found =
                path.getFileName().toString().matches(".*[*?\\[].*")
                        ? matching(path)
                        : Stream.of(path).filter(Files::exists).toList();
        if (found.isEmpty()) {
            throw instruction.refused(
                    "there is no %s in the %s; what a RUN makes is not there, since the harness carries none out"
                            .formatted(source, name));
        }
        return found;
    }

    private static List<Path> matching(Path pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.list(pattern.getParent())) {
            return files.filter(matcher::matches).sorted().toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static Path inside(Path root, String path, Instruction instruction) {
        Path found = root.resolve(path.replaceFirst("^/+", "")).normalize();
        if (!found.startsWith(root.normalize())) {
            throw instruction.refused("'%s' leads out of %s".formatted(path, root));
        }
        return found;
    }
}
