package dev.tandem.features.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the functions run on, by {@code -Dface}: the template deploys them so. */
public enum CartFace {
    /** As the template's defaults are. */
    SPRING,
    /** Without Spring, from zips that hold none of it, as {@code deploy.sh} packages them. */
    LEAN;

    private static final Path ROOT = Path.of("..");

    /** The one that {@code -Dface} names; Spring's by default. */
    public static CartFace chosen() {
        String name = System.getProperty("face", "spring");
        return switch (name) {
            case "spring" -> SPRING;
            case "lean" -> LEAN;
            default ->
                    throw new IllegalArgumentException(
                            "face is '%s': must be spring or lean".formatted(name));
        };
    }

    /** The template's parameter that says so. */
    public Map<String, String> parameters() {
        return switch (this) {
            case SPRING -> Map.of();
            case LEAN -> Map.of("Face", "lean");
        };
    }

    /** The template that ships, with the zips of this face. */
    public Path template() {
        Path shipped = ROOT.resolve("template.yaml");
        return this == SPRING ? shipped : withLeanZips(shipped);
    }

    private static Path withLeanZips(Path shipped) {
        try {
            String root = ROOT.toAbsolutePath().normalize().toString();
            String text =
                    Files.readString(shipped)
                            .replaceAll(
                                    "CodeUri: functions/([a-z/-]*)-lambda\\.zip",
                                    "CodeUri: " + root + "/functions/$1-lean-lambda.zip");
            return Files.writeString(
                    Files.createTempFile(Path.of("target"), "lean-template", ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
