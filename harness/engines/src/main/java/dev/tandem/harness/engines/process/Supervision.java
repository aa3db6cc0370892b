package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a child under a shell script that watches its parent, and ends it when that is gone. */
record Supervision(Launch launch, Output output) {

    ProcessBuilder builder() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.file().toFile()))
                        .directory(launch.directory().toFile());
        launch.environment()
                .ifPresent(variables -> {
                    builder.environment().clear();
                    builder.environment().putAll(variables);
                });
        return builder;
    }

    private List<String> command() throws IOException {
        Path script = SupervisionScript.copyInto(launch.temporary());
        List<String> command = new ArrayList<>(Session.prefix());
        command.addAll(
                List.of(
                        Programs.path("sh").map(Path::toString).orElse("sh"),
                        script.toString(),
                        Long.toString(ProcessHandle.current().pid()),
                        launch.orphaned().name(),
                        launch.leftovers().toString(),
                        Programs.searchPath()));
        command.addAll(launch.command());
        return command;
    }
}
