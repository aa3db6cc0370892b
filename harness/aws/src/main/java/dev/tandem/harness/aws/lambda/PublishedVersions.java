package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.ExecutionEnvironments;
import dev.tandem.harness.aws.lambda.internal.runtime.FunctionRevision;
import dev.tandem.harness.aws.lambda.internal.runtime.Launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The versions of one function that do not change any more, and the aliases that lead to them. */
final class PublishedVersions {

    private final Launcher launcher;
    private final TreeMap<Integer, Published> versions = new TreeMap<>();
    private final Map<String, Alias> aliases = new TreeMap<>();
    private final List<ExecutionEnvironments> retired = new ArrayList<>();
    private int last;

    PublishedVersions(Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * Publishes what {@code $LATEST} is now; where nothing has changed since the last version, that
     * one is told.
     */
    synchronized FunctionRevision publish(FunctionRevision latest, Optional<String> description) {
        Published newest = versions.get(last);
        if (newest != null && newest.latest().isSameAs(latest)) {
            return newest.environments().current();
        }
        last++;
        FunctionRevision revision =
                latest.published(
                        Integer.toString(last),
                        description
                                .map(latest.configuration()::withDescription)
                                .orElse(latest.configuration()));
        latest.code().retain();
        versions.put(last, new Published(latest, new ExecutionEnvironments(launcher, revision)));
        return revision;
    }

    /** All that there are, from the first on. */
    synchronized List<FunctionRevision> all() {
        return versions.values().stream().map(it -> it.environments().current()).toList();
    }

    /** The children of the version of that number, or of the one that the alias leads to. */
    synchronized Optional<ExecutionEnvironments> find(String qualifier) {
        Alias alias = aliases.get(qualifier);
        String version = alias == null ? qualifier : alias.version();
        return Optional.of(version)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(number -> versions.get(Integer.valueOf(number)))
                .map(Published::environments);
    }

    /** Whether that is {@code $LATEST}, by its name, by an alias, or without a qualifier. */
    synchronized boolean leadsToLatest(Optional<String> qualifier) {
        return qualifier
                .map(it -> aliases.containsKey(it) ? aliases.get(it).version() : it)
                .map(FunctionRevision.LATEST::equals)
                .orElse(true);
    }

    synchronized Optional<Alias> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    /** In alphabetical order. */
    synchronized List<Alias> aliases() {
        return List.copyOf(aliases.values());
    }

    /** Keeps it, in the place of one of the same name. */
    synchronized void put(Alias alias) {
        aliases.put(alias.name(), alias);
    }

    synchronized void removeAlias(String name) {
        aliases.remove(name);
    }

    /** Takes a version away, whose children finish what they do. */
    synchronized void remove(String version) {
        Published gone = versions.remove(Integer.valueOf(version));
        if (gone != null) {
            gone.environments().retire();
            retired.removeIf(ExecutionEnvironments::isGone);
            retired.add(gone.environments());
        }
    }

    /** The children of all versions, also of those that were taken away. */
    synchronized List<ExecutionEnvironments> environments() {
        List<ExecutionEnvironments> all = new ArrayList<>(retired);
        versions.values().forEach(version -> all.add(version.environments()));
        return all;
    }

    /**
     * @param latest what was published, before it got a description of its own
     */
    private record Published(FunctionRevision latest, ExecutionEnvironments environments) {}
}
