package dev.tandem.harness.aws.lambda.internal.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads Dockerfiles (Docker docs, Dockerfile reference): comments and continued lines. */
final class Dockerfile {

    private Dockerfile() {}

    static List<Instruction> read(Path file) {
        List<Instruction> instructions = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int begin = 0;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            begin = text.isEmpty() ? number : begin;
            boolean goesOn = line.stripTrailing().endsWith("\\");
            text.append(goesOn ? line.substring(0, line.lastIndexOf('\\')) : line);
            if (!goesOn) {
                instructions.add(instruction(begin, text.toString().strip()));
                text.setLength(0);
            }
        }
        return instructions;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The Dockerfile can't be read: " + file, e);
        }
    }

    private static Instruction instruction(int line, String text) {
        String[] parts = text.split("\\s+", 2);
        return new Instruction(
                line, parts[0].toUpperCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
    }
}
