package dev.tandem.harness.aws.lambda.internal.image;

import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One stage of a Dockerfile: the files that it has so far, and what it would start. */
final class BuildStage {

    /** Of AWS, in whichever registry and with whatever follows the version. */
    private static final Pattern BASE = Pattern.compile("(?:.*/)?lambda/java:(\\d+)\\b[^/]*");

    final Path root;
    final Variables variables;
    final Optional<ManagedRuntime> base;
    String workingDirectory = Image.TASK_ROOT;
    List<String> entryPoint = List.of();
    List<String> command = List.of();

    private BuildStage(Path root, Variables variables, Optional<ManagedRuntime> base) {
        this.root = root;
        this.variables = variables;
        this.base = base;
    }

    /** One that begins with an image of a registry, of whose files none is here. */
    static BuildStage from(String image, Path root) {
        Variables variables = new Variables();
        // what AWS's base images set (aws-lambda-base-images, Dockerfile.java25)
        variables.argument("LAMBDA_TASK_ROOT", Image.TASK_ROOT);
        variables.argument("LAMBDA_RUNTIME_DIR", "/var/runtime");
        Matcher base = BASE.matcher(image);
        return new BuildStage(
                root,
                variables,
                base.matches() ? ManagedRuntime.ofJava(base.group(1)) : Optional.empty());
    }

    /** One that goes on with an earlier one. */
    static BuildStage on(BuildStage earlier, Path root) {
        BuildStage stage = new BuildStage(root, new Variables(earlier.variables), earlier.base);
        stage.variables.argument("LAMBDA_TASK_ROOT", Image.TASK_ROOT);
        stage.workingDirectory = earlier.workingDirectory;
        stage.entryPoint = earlier.entryPoint;
        stage.command = earlier.command;
        return stage;
    }

    /** A path of the container, which may be relative to the working directory. */
    String absolute(String path) {
        return path.startsWith("/") ? path : workingDirectory + "/" + path;
    }

    Image image(Instruction last) {
        return new Image(
                root,
                base.orElseThrow(() ->
                        last.refused(
                                "the last stage has to begin with a base image of AWS, such as"
                                        + " public.ecr.aws/lambda/java:25")),
                entryPoint,
                command,
                variables.environment(),
                workingDirectory);
    }
}
