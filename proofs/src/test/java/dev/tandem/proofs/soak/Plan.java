package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happens in a round: requests, and troubles between them. A plan repeats these; how they meet
 * is left to chance.
 *
 * @param seed that it was drawn from
 */
record Plan(long seed, List<Send> sends, List<Happening> happenings) {

    Plan {
        sends = List.copyOf(sends);
        happenings = List.copyOf(happenings);
    }

    int writers() {
        return 1 + sends.stream().mapToInt(Send::writer).max().orElse(0);
    }

    boolean has(Trouble trouble) {
        return happenings.stream().anyMatch(one -> one.trouble() == trouble);
    }

    /** A line each, as JSON. */
    Stream<String> lines() {
        return Stream.of(
                        Stream.of("{\"seed\":%s}".formatted(seed)),
                        sends.stream().map(Plan::line),
                        happenings.stream().map(Plan::line))
                .flatMap(lines -> lines);
    }

    private static String line(Object part) {
        return JsonText.MAPPER.writeValueAsString(part);
    }

    static Plan read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan of(List<String> lines) {
        long seed = 0;
        List<Send> sends = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        for (String line : lines) {
            JsonNode node = JsonText.MAPPER.readTree(line);
            if (node.has("function")) {
                sends.add(JsonText.MAPPER.treeToValue(node, Send.class));
            } else if (node.has("trouble")) {
                happenings.add(JsonText.MAPPER.treeToValue(node, Happening.class));
            } else {
                seed = node.required("seed").asLong();
            }
        }
        return new Plan(seed, sends, happenings);
    }
}
