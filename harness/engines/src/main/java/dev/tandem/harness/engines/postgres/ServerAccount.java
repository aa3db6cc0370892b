package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The account that PostgreSQL runs under, since it refuses to run as root.
 *
 * @param prefix what goes before its commands
 * @param owner the numeric user that must own its files; empty for ourselves
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final String NOBODY = "65534";

    static ServerAccount current() {
        return Held.ACCOUNT;
    }

    /** Ourselves; for root a user namespace without rights; where that is denied, nobody. */
    static ServerAccount choose(boolean root, boolean namespaces) {
        if (!root) {
            return new ServerAccount(List.of(), "");
        }
        return namespaces
                ? new ServerAccount(List.of("unshare", "-U"), "0")
                : new ServerAccount(
                        List.of(
                                "setpriv",
                                "--reuid=" + NOBODY,
                                "--regid=" + NOBODY,
                                "--clear-groups"),
                        NOBODY);
    }

    private static ServerAccount detect() {
        boolean root = Programs.run(List.of("id", "-u")).output().equals("0");
        return choose(root, root && namespaces());
    }

    private static boolean namespaces() {
        if (!Programs.has("unshare")) {
            return false;
        }
        // by name, as initdb asks for it
        CompletedProcess user = Programs.run(List.of("unshare", "-U", "id", "-un"));
        return user.ok() && !user.output().equals("root");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives it the files, whoever had them before. */
    void own(Path folder) {
        if (owner.isEmpty() || owner.equals(ownerOf(folder))) {
            return;
        }
        CompletedProcess change =
                Programs.run(List.of("chown", "-R", owner + ":" + owner, folder.toString()));
        if (!change.ok()) {
            throw new ChildFailedException(
                    "PostgreSQL cannot be given %s, which it has to own: %s"
                            .formatted(folder, change.output()));
        }
    }

    private static String ownerOf(Path folder) {
        try {
            return Files.getAttribute(folder, "unix:uid").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The owner of %s could not be read, so that PostgreSQL cannot be given it"
                            .formatted(folder),
                    e);
        }
    }

    /** Lets it reach what lies in a folder of ours. */
    void letThrough(Path folder) {
        if (!owner.equals(NOBODY)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be allowed to read " + folder, e);
        }
    }

    private static final class Held {
        private static final ServerAccount ACCOUNT = detect();
    }
}
