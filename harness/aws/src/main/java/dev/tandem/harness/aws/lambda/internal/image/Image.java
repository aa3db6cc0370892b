package dev.tandem.harness.aws.lambda.internal.image;

import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An image as it is laid out on this machine.
 *
 * @param root what is {@code /} in a container
 * @param base the runtime of AWS's base image
 * @param entryPoint what is started; empty for what the base image starts
 * @param command its arguments
 * @param variables what the Dockerfile sets
 * @param workingDirectory where it is started
 */
public record Image(
        Path root,
        ManagedRuntime base,
        List<String> entryPoint,
        List<String> command,
        Map<String, String> variables,
        String workingDirectory) {

    static final String TASK_ROOT = "/var/task";

    public Image {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /**
     * Lays an image out.
     *
     * @param folder for what is copied
     * @throws dev.tandem.harness.aws.endpoint.AwsException if its Dockerfile asks for what can't be
     *     had
     */
    public static Image build(ImageUri uri, Path folder) {
        return new ImageBuild(uri, folder).carryOut();
    }

    public Path taskRoot() {
        return at(TASK_ROOT);
    }

    /** Where a path of the container is on this machine. */
    public Path at(String path) {
        return root.resolve(path.substring(path.startsWith("/") ? 1 : 0)).normalize();
    }

    /** An argument, which may be a file of the image. */
    public String argument(String text) {
        return text.startsWith("/") && Files.exists(at(text)) ? at(text).toString() : text;
    }
}
