package dev.tandem.harness.aws.lambda.internal.image;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out a Dockerfile as far as it goes without Docker: files are copied, nothing is pulled
 * and nothing is run. What {@code RUN} would make is there only if it is in the context already.
 */
final class ImageBuild {

    private final ImageUri uri;
    private final Path folder;
    private final Map<String, String> given;
    private final Map<String, String> global = new HashMap<>();
    private final Map<String, BuildStage> stages = new LinkedHashMap<>();
    private Optional<BuildStage> current = Optional.empty();

    ImageBuild(ImageUri uri, Path folder) {
        this.uri = uri;
        this.folder = folder;
        this.given = uri.arguments();
    }

    Image carryOut() {
        List<Instruction> instructions = Dockerfile.read(uri.file());
        Instruction last = new Instruction(1, "FROM", "");
        for (Instruction each : instructions) {
            carryOut(each);
            last = each.name().equals("FROM") ? each : last;
        }
        return stage(last).image(last);
    }

    private BuildStage stage(Instruction instruction) {
        return current.orElseThrow(() -> instruction.refused("comes before the first FROM"));
    }

    private void carryOut(Instruction raw) {
        switch (raw.name()) {
            case "ARG" -> argument(raw);
            case "FROM" -> from(raw.with(globals().in(raw.rest())));
            case "COPY" -> copy(raw.with(stage(raw).variables.in(raw.rest())));
            case "ENV" -> stage(raw).variables.set(raw.with(stage(raw).variables.in(raw.rest())));
            case "WORKDIR" ->
                    stage(raw).workingDirectory =
                            stage(raw).absolute(stage(raw).variables.in(raw.rest().strip()));
            case "ENTRYPOINT" -> {
                stage(raw).entryPoint = raw.list();
                stage(raw).command = List.of();
            }
            case "CMD" -> stage(raw).command = raw.list();
            // Lambda has a user of its own, and the rest is for people and other machines
            case "RUN", "USER", "LABEL", "EXPOSE", "MAINTAINER", "STOPSIGNAL", "HEALTHCHECK" -> {}
            default -> throw raw.refused("is not supported by the harness");
        }
    }

    private Variables globals() {
        Variables variables = new Variables();
        global.forEach(variables::argument);
        return variables;
    }

    /** {@code ARG NAME} or {@code ARG NAME=default}; before the first stage it is for FROM. */
    private void argument(Instruction instruction) {
        String[] parts = instruction.rest().strip().split("=", 2);
        String name = parts[0];
        String value =
                given.getOrDefault(
                        name, parts.length == 2 ? parts[1] : global.getOrDefault(name, ""));
        current.ifPresentOrElse(
                stage -> stage.variables.argument(name, value), () -> global.put(name, value));
    }

    /** {@code FROM IMAGE} or {@code FROM IMAGE AS NAME}. */
    private void from(Instruction instruction) {
        List<String> words = instruction.words();
        if (words.isEmpty()) {
            throw instruction.refused("names no image");
        }
        Path root = folder.resolve("stage-" + stages.size());
        BuildStage earlier = stages.get(words.getFirst());
        BuildStage stage =
                earlier == null
                        ? BuildStage.from(words.getFirst(), root)
                        : BuildStage.on(earlier, root);
        if (earlier != null) {
            new FileCopy(earlier.root, "stage " + words.getFirst()).all(root);
        }
        String name = words.size() == 3 ? words.get(2) : Integer.toString(stages.size());
        stages.put(name, stage);
        current = Optional.of(stage);
    }

    private void copy(Instruction instruction) {
        List<String> words = instruction.words();
        if (words.size() < 2) {
            throw instruction.refused("says not what is copied, and where to");
        }
        BuildStage stage = stage(instruction);
        source(instruction).copy(instruction, words, stage);
    }

    private FileCopy source(Instruction instruction) {
        Optional<String> from = instruction.flag("from");
        if (from.isEmpty()) {
            return new FileCopy(uri.context(), "context " + uri.context());
        }
        BuildStage stage = stages.get(from.get());
        if (stage == null) {
            throw instruction.refused(
                    "there is no stage '%s', and the harness pulls no images"
                            .formatted(from.get()));
        }
        return new FileCopy(stage.root, "stage " + from.get());
    }
}
