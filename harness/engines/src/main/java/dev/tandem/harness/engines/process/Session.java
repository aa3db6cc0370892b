package dev.tandem.harness.engines.process;

import java.util.List;

/** Puts a program in a session of its own, out of the reach of the terminal's Ctrl-C. */
final class Session {

    private Session() {}

    /** What goes before the command; macOS has no {@code setsid}, but has Perl. */
    static List<String> prefix() {
        if (Programs.has("setsid")) {
            return List.of("setsid");
        }
        if (Programs.has("perl")) {
            return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!");
        }
        return List.of();
    }
}
