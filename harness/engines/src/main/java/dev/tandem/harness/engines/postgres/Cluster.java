package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a database cluster.
 *
 * @param folder PostgreSQL's data directory
 * @param durable whether it must survive a crash of the machine
 */
record Cluster(Path folder, boolean durable) {

    /** The cluster in the subfolder {@code cluster}, which is made if it is missing. */
    static Cluster in(Path folder, boolean durable) {
        Cluster cluster = new Cluster(folder.toAbsolutePath().resolve("cluster"), durable);
        if (!Files.exists(cluster.folder())) {
            cluster.initialise();
        }
        return cluster;
    }

    /** Made beside its place and renamed, so that a run killed meanwhile leaves no half of one. */
    private void initialise() {
        Path beside = folder.resolveSibling("cluster.new");
        try {
            new TemporaryFolder(beside).delete();
            Files.createDirectories(beside);
            initdb(beside);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot keep its data in " + folder, e);
        }
    }

    private void initdb(Path beside) {
        ServerAccount account = ServerAccount.current();
        account.own(beside);
        List<String> command = new ArrayList<>();
        command.add(Installation.get().program("initdb"));
        command.addAll(List.of("-D", beside.toString(), "-U", LocalPostgres.USER, "-A", "trust"));
        command.addAll(List.of("-E", "UTF8", "--locale=C"));
        if (!durable) {
            command.add("--no-sync");
        }
        CompletedProcess completed = Programs.run(account.command(command));
        if (!completed.ok()) {
            throw new ChildFailedException(
                    "PostgreSQL could not make its files in %s, initdb failed:%n%s"
                            .formatted(beside, completed.output()));
        }
    }

    /** What starts the server on it. */
    List<String> server(int port) {
        ServerAccount account = ServerAccount.current();
        account.own(folder);
        List<String> command = new ArrayList<>();
        command.add(Installation.get().program("postgres"));
        command.addAll(List.of("-D", folder.toString(), "-p", Integer.toString(port)));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "max_connections", "200");
        setting(command, "timezone", "UTC");
        if (!durable) {
            setting(command, "fsync", "off");
            setting(command, "synchronous_commit", "off");
            setting(command, "full_page_writes", "off");
        }
        return account.command(command);
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }
}
