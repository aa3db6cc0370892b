package dev.tandem.observe.setting;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whose settings there are, besides those that an application reads. */
public final class SettingGroups {

    /** Each belongs to what an application may do without while its settings stay. */
    private static final List<String> GROUPS =
            List.of(
                    "tandem.dynamodb",
                    "tandem.dynamodb.aggregates",
                    "tandem.local",
                    "tandem.metrics",
                    "tandem.queue",
                    "tandem.read-model");

    /** System properties of the harness, and of the tests of this project. */
    private static final List<String> NOT_OF_THE_APPLICATION =
            List.of("tandem.dynamodb-local.lib", "tandem.seed", "tandem.schedules");

    private SettingGroups() {}

    /** Those that an application reads, with those that others read. */
    public static List<String> read(Collection<String> byTheApplication) {
        return Stream.concat(byTheApplication.stream(), NOT_OF_THE_APPLICATION.stream()).toList();
    }

    /** The prefixes of modules that an application does without. */
    static List<String> open(Collection<String> read) {
        return GROUPS.stream()
                .filter(group -> read.stream().noneMatch(it -> it.startsWith(group + ".")))
                .toList();
    }

    /**
     * Whether a setting is the business of a module that an application does without.
     *
     * @param setting as it is written
     * @param read the names that the application reads
     */
    public static boolean leaveOpen(String setting, Collection<String> read) {
        String bare = Spelling.bare(setting);
        return open(read).stream().map(Spelling::bare).anyMatch(bare::startsWith);
    }
}
