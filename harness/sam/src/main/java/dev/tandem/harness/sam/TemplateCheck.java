package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of a template before its parameters are known. */
final class TemplateCheck {

    static final List<String> TYPES =
            List.of(
                    Function.TYPE,
                    Api.TYPE,
                    Table.TYPE,
                    Queue.TYPE,
                    ManagedPolicy.TYPE,
                    Alarm.TYPE);

    private static final String TRANSFORM = "AWS::Serverless-2016-10-31";
    private static final List<String> SECTIONS =
            List.of(
                    "AWSTemplateFormatVersion",
                    "Transform",
                    "Description",
                    "Metadata",
                    "Parameters",
                    "Mappings",
                    "Conditions",
                    "Globals",
                    "Resources",
                    "Outputs");
    private static final List<String> OF_RESOURCES =
            List.of(
                    "Type",
                    "Properties",
                    "Condition",
                    "DependsOn",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "Metadata");
    private static final List<String> DELETION_POLICIES =
            List.of("Delete", "Retain", "RetainExceptOnCreate");
    private static final List<String> OF_OUTPUTS =
            List.of("Value", "Description", "Condition", "Export");

    private final JsonNode root;
    private final Problems problems;
    private final Set<String> names = new TreeSet<>();

    private TemplateCheck(JsonNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
        names.addAll(root.path("Parameters").propertyNames());
        names.addAll(root.path("Resources").propertyNames());
        names.addAll(new Place("", "").pseudoParameters().keySet());
        names.add("AWS::NoValue");
    }

    static void of(JsonNode root, Problems problems) {
        TemplateCheck check = new TemplateCheck(root, problems);
        check.sections();
        check.globals();
        root.path("Resources").properties().forEach(check::resource);
        root.path("Outputs").properties().forEach(check::output);
        check.api();
        root.path("Conditions")
                .properties()
                .forEach(each -> check.references(each.getKey(), each.getValue()));
    }

    private void sections() {
        known("Template", root.propertyNames(), SECTIONS);
        JsonNode transform = root.path("Transform");
        if (!transform.isMissingNode() && !transform.asString("").equals(TRANSFORM)) {
            problems.add("Transform", "is %s, supported is %s".formatted(transform, TRANSFORM));
        }
        if (root.path("Resources").isEmpty()) {
            problems.add("Resources", "is empty, a template has one resource at least");
        }
    }

    private void globals() {
        JsonNode globals = root.path("Globals");
        known("Globals", globals.propertyNames(), List.of("Function"));
        known(
                "Globals.Function",
                globals.path("Function").propertyNames(),
                new TreeSet<>(Globals.ALLOWED));
        references("Globals.Function", globals.path("Function"));
    }

    private void resource(Map.Entry<String, JsonNode> entry) {
        String id = entry.getKey();
        JsonNode resource = entry.getValue();
        known(id, resource.propertyNames(), OF_RESOURCES);
        String type = resource.path("Type").asString("");
        if (!TYPES.contains(type)) {
            problems.add(
                    id + ".Type",
                    "is %s, supported are %s".formatted(type, String.join(", ", TYPES)));
        }
        resource.path("Properties")
                .properties()
                .forEach(each -> references(id + "." + each.getKey(), each.getValue()));
        resource.path("Properties")
                .path("Events")
                .properties()
                .forEach(each -> apiId(id + ".Events." + each.getKey(), each.getValue()));
        deletionPolicy(id, resource.path("DeletionPolicy").asString("Delete"));
        condition(id, resource);
        dependsOn(id, resource.path("DependsOn"));
    }

    private void deletionPolicy(String id, String policy) {
        if (!DELETION_POLICIES.contains(policy)) {
            problems.add(
                    id + ".DeletionPolicy",
                    "is %s, supported are %s"
                            .formatted(policy, String.join(", ", DELETION_POLICIES)));
        }
    }

    private void dependsOn(String id, JsonNode dependsOn) {
        (dependsOn.isArray() ? dependsOn.valueStream() : dependsOn.asOptional().stream())
                .map(name -> name.asString(""))
                .filter(name -> !root.path("Resources").has(name))
                .forEach(name -> problems.add(id + ".DependsOn", missing(name)));
    }

    private void output(Map.Entry<String, JsonNode> entry) {
        String where = "Outputs." + entry.getKey();
        known(where, entry.getValue().propertyNames(), OF_OUTPUTS);
        references(where, entry.getValue().path("Value"));
        condition(where, entry.getValue());
    }

    private void api() {
        long apis =
                root.path("Resources")
                        .valueStream()
                        .filter(each -> each.path("Type").asString("").equals(Api.TYPE))
                        .count();
        if (apis > 1) {
            problems.add("Resources", "have %d HTTP APIs, supported is one".formatted(apis));
        }
    }

    private void apiId(String where, JsonNode event) {
        JsonNode apiId = event.path("Properties").path("ApiId");
        String api = apiId.path("Ref").asString("");
        String type = root.path("Resources").path(api).path("Type").asString("");
        if (!apiId.isMissingNode() && !type.equals(Api.TYPE)) {
            problems.add(
                    where + ".ApiId",
                    "is %s, supported is !Ref of a resource of the type %s"
                            .formatted(apiId, Api.TYPE));
        }
    }

    private void condition(String where, JsonNode owner) {
        JsonNode condition = owner.path("Condition");
        if (!condition.isMissingNode() && !root.path("Conditions").has(condition.asString(""))) {
            problems.add(where + ".Condition", "there is no condition " + condition.asString(""));
        }
    }

    private void references(String where, JsonNode raw) {
        References references = References.in(raw);
        references.unsupported().forEach(what -> problems.add(where, what));
        references.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(where, missing(name)));
        references.conditions().stream()
                .filter(name -> !root.path("Conditions").has(name))
                .forEach(name -> problems.add(where, "there is no condition " + name));
    }

    private static String missing(String name) {
        return "refers to %s, which is neither a parameter nor a resource".formatted(name);
    }

    private void known(String where, Collection<String> names, Collection<String> known) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        problems.add(
                                where + "." + name,
                                "is not supported, supported are " + String.join(", ", known)));
    }
}
