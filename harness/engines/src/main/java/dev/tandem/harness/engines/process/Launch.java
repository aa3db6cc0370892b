package dev.tandem.harness.engines.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to start, and how it wants to end.
 *
 * @param name for messages, such as {@code DynamoDB Local}
 * @param command the program and its arguments
 * @param temporary where its output goes
 * @param stop what asks it to end in order
 * @param orphaned what it gets when the parent was killed
 * @param directory its working directory
 * @param environment its environment variables; empty for those of this JVM
 * @param leftovers the folder that is removed when the parent was killed
 */
public record Launch(
        String name,
        List<String> command,
        TemporaryFolder temporary,
        Signal stop,
        Signal orphaned,
        Path directory,
        Optional<Map<String, String>> environment,
        Path leftovers) {

    public Launch {
        command = List.copyOf(command);
        environment = environment.map(Map::copyOf);
    }

    /**
     * Works in its temporary folder, which goes with the parent, and in the parent's environment.
     */
    public Launch(
            String name,
            List<String> command,
            TemporaryFolder temporary,
            Signal stop,
            Signal orphaned) {
        this(
                name,
                command,
                temporary,
                stop,
                orphaned,
                temporary.folder(),
                Optional.empty(),
                temporary.folder());
    }

    /** With another working directory. */
    public Launch withDirectory(Path other) {
        return new Launch(name, command, temporary, stop, orphaned, other, environment, leftovers);
    }

    /** With these environment variables and no others. */
    public Launch withEnvironment(Map<String, String> variables) {
        return new Launch(
                name,
                command,
                temporary,
                stop,
                orphaned,
                directory,
                Optional.of(variables),
                leftovers);
    }

    /** With another folder that is removed when the parent was killed. */
    public Launch withLeftovers(Path folder) {
        return new Launch(name, command, temporary, stop, orphaned, directory, environment, folder);
    }
}
