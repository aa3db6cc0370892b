package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Each resource after those that it refers to, otherwise as they stand in the template. */
final class DeploymentOrder {

    private final Template template;
    private final List<String> present;
    private final Findings findings;
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Set<String> underway = new LinkedHashSet<>();

    DeploymentOrder(Template template, List<String> present, Findings findings) {
        this.template = template;
        this.present = present;
        this.findings = findings;
    }

    /** Resources that wait for each other are reported. */
    List<String> ids() {
        present.forEach(this::add);
        return List.copyOf(ordered);
    }

    private void add(String id) {
        if (ordered.contains(id)) {
            return;
        }
        if (!underway.add(id)) {
            List<String> circle = new ArrayList<>(underway);
            findings.problem(
                    id, "resources refer to each other in a circle: " + String.join(", ", circle));
            return;
        }
        neededBy(id).forEach(this::add);
        underway.remove(id);
        ordered.add(id);
    }

    private Set<String> neededBy(String id) {
        Set<String> needed = new TreeSet<>(References.in(template.properties(id)).names());
        Map<String, String> aliases = template.aliases();
        dependsOn(template, id).stream()
                .map(name -> aliases.getOrDefault(name, name))
                .forEach(needed::add);
        needed.retainAll(present);
        return needed;
    }

    /** The functions whose alias has to lead to their new version before a resource is deployed. */
    static Set<String> publishedFor(Template template, String id) {
        Set<String> published = new TreeSet<>(References.in(template.properties(id)).published());
        Map<String, String> aliases = template.aliases();
        dependsOn(template, id).stream()
                .filter(aliases::containsKey)
                .map(aliases::get)
                .forEach(published::add);
        return published;
    }

    /** What others name in {@code DependsOn}. */
    static Set<String> waitedFor(Template template, List<String> ids) {
        Set<String> waitedFor = new TreeSet<>();
        ids.forEach(id -> waitedFor.addAll(dependsOn(template, id)));
        return waitedFor;
    }

    private static List<String> dependsOn(Template template, String id) {
        JsonNode dependsOn = template.resource(id).path("DependsOn");
        return dependsOn.isString()
                ? List.of(dependsOn.asString())
                : dependsOn.valueStream().map(each -> each.asString("")).toList();
    }
}
