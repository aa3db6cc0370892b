package dev.tandem.bench.run;

import dev.tandem.bench.Suite;
import dev.tandem.bench.figure.RunConditions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a suite runs, from its begin on.
 *
 * @param root of the repository
 * @param begin when it began
 */
record Environment(Path root, Suite.Flags flags, boolean isFull, Instant begin) {

    private static final Pattern JAR =
            Pattern.compile(
                    "/(pekko-persistence-dynamodb_2.13|pekko-actor_2.13|dynamodb|spring-boot"
                            + "|spring-cloud-function-adapter-aws|postgresql|aws-java-sdk-dynamodb)"
                            + "-(\\d[^/]*)\\.jar");

    static Environment of(Path root, Suite.Flags flags, boolean isFull) {
        return new Environment(root, flags, isFull, Instant.now());
    }

    RunConditions now() {
        return new RunConditions(
                commit(),
                begin.truncatedTo(ChronoUnit.SECONDS).toString(),
                machine(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                flags.options().isEmpty() ? "C2" : String.join(" ", flags.options()),
                isFull,
                ChronoUnit.SECONDS.between(begin, Instant.now()),
                versions());
    }

    private String commit() {
        String changes = git("status", "--porcelain", "--", "functions", "bench/*.java");
        return git("rev-parse", "--short=10", "HEAD") + (changes.isEmpty() ? "" : "+");
    }

    private String git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process git = new ProcessBuilder(command).directory(root.toFile()).start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        var system =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return "%s processors, %s GB, %s %s"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        system.getName(),
                        system.getArch());
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        Matcher jars = JAR.matcher(System.getProperty("java.class.path").replace('\\', '/'));
        while (jars.find()) {
            versions.putIfAbsent(jars.group(1), jars.group(2));
        }
        return versions;
    }
}
