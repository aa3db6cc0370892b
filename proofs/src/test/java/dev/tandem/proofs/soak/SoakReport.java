package dev.tandem.proofs.soak;

import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.stream.fault.StreamFault;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was played, what struck, and what was wrong. */
final class SoakReport {

    private final Map<String, Long> answers = new TreeMap<>();
    private final Map<String, Long> troubles = new LinkedHashMap<>();
    private final Map<String, Long> strikes = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private long rounds;
    private long events;
    private long views;

    SoakReport() {
        for (Trouble trouble : Trouble.values()) {
            troubles.put(trouble.name(), 0L);
        }
    }

    /**
     * Takes a round in.
     *
     * @return the line that tells of it
     */
    String add(long seed, History history, List<String> wrong, long nanos) {
        rounds++;
        List<Entry.Told> told = history.all(Entry.Told.class);
        told.forEach(one -> answers.merge(kind(one.answer()), 1L, Long::sum));
        List<Entry.Struck> struck = history.all(Entry.Struck.class);
        struck.forEach(one -> troubles.merge(one.trouble().name(), 1L, Long::sum));
        history.all(Entry.Left.class).forEach(left -> events += left.events().size());
        views += history.all(Entry.Shown.class).size();
        return "round %s, seed %s: %s commands, %s troubles, %s ms: %s"
                .formatted(
                        rounds,
                        seed,
                        told.size(),
                        struck.size(),
                        nanos / 1_000_000,
                        wrong.isEmpty()
                                ? "all is as promised"
                                : wrong.size() + " things are wrong");
    }

    private static String kind(JsonNode answer) {
        return Answers.isAccepted(answer)
                ? "accepted"
                : answer.path("type").asString("no answer").replace("urn:tandem:", "");
    }

    /** Takes in how often rates have struck in that world. */
    void struck(World world) {
        for (Fault fault : Fault.values()) {
            long times = world.ways().mapToLong(ways -> ways.strikes(fault)).sum();
            strikes.merge(fault.name(), times, Long::sum);
        }
        for (StreamFault fault : StreamFault.values()) {
            strikes.merge(fault.name(), world.deliveries().strikes(fault), Long::sum);
        }
    }

    /**
     * A round failed.
     *
     * @param plan the smallest one that was found to fail
     */
    void failed(long seed, List<String> wrong, Path plan) {
        failures.add(
                """
                seed %s: %s
                The smallest plan that failed is %s: put it into proofs/src/test/plans, where KnownPlansTest plays it.
                The history is target/soak/history-%s.jsonl.
                """
                        .formatted(seed, String.join("\n  ", wrong), plan, seed));
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long rounds() {
        return rounds;
    }

    /** Whether a trouble of that kind struck. */
    boolean met(Trouble trouble) {
        return troubles.getOrDefault(trouble.name(), 0L) > 0;
    }

    void write(Path file) {
        String text =
                "%s rounds, %s events, %s views\n\n%s\n%s\n%s\n%s"
                        .formatted(
                                rounds,
                                events,
                                views,
                                table("answer", answers),
                                table("trouble", troubles),
                                table("strikes of rates", strikes),
                                failures.isEmpty()
                                        ? "All was as promised.\n"
                                        : String.join("\n", failures));
        System.out.println(text);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(String head, Map<String, Long> counts) {
        return "| %s | times |\n|---|---|\n".formatted(head)
                + counts.entrySet().stream()
                        .map(count -> "| %s | %s |\n".formatted(count.getKey(), count.getValue()))
                        .collect(Collectors.joining());
    }
}
