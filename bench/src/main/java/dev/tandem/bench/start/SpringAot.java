package dev.tandem.bench.start;

import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An attempt: a zip with what Spring AOT makes of its application. Which beans there are is decided
 * here and not at the start, so that the settings that decide it have to be said here.
 */
record SpringAot(TemporaryFolder folder) {

    private static final String PROCESSOR =
            "org.springframework.boot.SpringApplicationAotProcessor";

    /** Also on the one class path that Lambda makes of a zip. */
    private static final String SWITCH = "spring.aot.enabled=true\n";

    /**
     * The same artifact, so prepared.
     *
     * @param application its main class
     * @param settings such as {@code tandem.metrics.enabled=true}
     */
    static byte[] of(byte[] artifact, String application, String... settings) {
        TemporaryFolder folder = TemporaryFolder.create("tandem-aot-");
        try {
            return new SpringAot(folder).prepared(artifact, application, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.delete();
        }
    }

    private byte[] prepared(byte[] artifact, String application, String... settings)
            throws IOException {
        unzip(artifact, folder.resolve("task"));
        List<String> process = new ArrayList<>(List.of(java("java"), "-cp", classPath()));
        Stream.of(settings).map("-D"::concat).forEach(process::add);
        process.addAll(List.of(PROCESSOR, application));
        Stream.of("sources", "resources", "classes")
                .map(part -> folder.resolve(part).toString())
                .forEach(process::add);
        process.addAll(List.of("dev.tandem", "bench"));
        run(process);
        compile();
        return zipped(artifact);
    }

    private static void unzip(byte[] artifact, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(artifact))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = to.resolve(entry.getName());
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(in, file);
                }
            }
        }
    }

    private void compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> compile =
                new ArrayList<>(
                        List.of(
                                java("javac"),
                                "-nowarn",
                                "-parameters",
                                "-cp",
                                classes + ":" + classPath(),
                                "-d",
                                classes.toString()));
        try (Stream<Path> sources = Files.walk(folder.resolve("sources"))) {
            sources.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .forEach(compile::add);
        }
        run(compile);
    }

    private byte[] zipped(byte[] artifact) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Path classes = folder.resolve("classes");
        try (ZipOutputStream out = new ZipOutputStream(zip);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(artifact));
                Stream<Path> made = Files.walk(classes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(entry.getName(), in.readAllBytes(), out);
            }
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                put(classes.relativize(file).toString(), Files.readAllBytes(file), out);
            }
            put("spring.properties", SWITCH.getBytes(StandardCharsets.UTF_8), out);
        }
        return zip.toByteArray();
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private String classPath() {
        Path task = folder.resolve("task");
        return task + ":" + task.resolve("lib/*");
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static void run(List<String> command) {
        CompletedProcess done = Programs.run(command);
        if (!done.ok()) {
            throw new IllegalStateException(done.output());
        }
    }
}
