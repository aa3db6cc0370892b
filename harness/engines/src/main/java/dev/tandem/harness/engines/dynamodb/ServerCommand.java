package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal.Settings;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What starts DynamoDB Local. */
final class ServerCommand {

    private ServerCommand() {}

    static List<String> of(Settings settings, int port, Path jars, TemporaryFolder temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.io.tmpdir=" + temporary.folder());
        command.addAll(List.of("-cp", classPath(jars, temporary)));
        command.add(LoopbackMain.class.getName());
        command.add("-disableTelemetry");
        command.addAll(List.of("-port", Integer.toString(port)));
        if (settings.sharedDb()) {
            command.add("-sharedDb");
        }
        command.addAll(settings.data().map(DataFolder::keptIn).orElse(List.of("-inMemory")));
        return command;
    }

    private static String classPath(Path jars, TemporaryFolder temporary) {
        Path own = MainClass.of(LoopbackMain.class).copyInto(temporary.resolve("main"));
        return jars.resolve("*") + File.pathSeparator + own;
    }
}
