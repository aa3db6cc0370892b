package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be said of a resource before parameters are known. */
final class ResourceCheck {

    private static final List<String> TYPES =
            Stream.concat(
                            Stream.of(
                                    Function.TYPE,
                                    Api.TYPE,
                                    Table.TYPE,
                                    Queue.TYPE,
                                    ManagedPolicy.TYPE,
                                    Alarm.TYPE,
                                    Role.TYPE,
                                    RolePolicy.TYPE,
                                    PlainFunction.TYPE,
                                    FunctionVersion.TYPE,
                                    FunctionAlias.TYPE,
                                    EventInvoke.TYPE,
                                    SourceMapping.TYPE,
                                    PlainApi.TYPE,
                                    ApiIntegration.TYPE,
                                    ApiAuthorizer.TYPE,
                                    ApiRoute.TYPE),
                            Unwatched.types().stream())
                    .toList();
    private static final List<String> KEYS =
            List.of(
                    "Type",
                    "Properties",
                    "Condition",
                    "DependsOn",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "Metadata");

    private final JsonNode all;
    private final Set<String> aliases;
    private final ReferenceCheck references;
    private final Problems problems;

    ResourceCheck(JsonNode template, ReferenceCheck references, Problems problems) {
        this.all = template.path("Resources");
        this.aliases = AliasIds.functions(template).keySet();
        this.references = references;
        this.problems = problems;
    }

    void check(String id, JsonNode resource) {
        problems.unsupported(id, resource.propertyNames(), KEYS);
        String type = resource.path("Type").asString("");
        if (!CustomResource.isOne(type)) {
            oneOf(id + ".Type", type, TYPES);
        }
        JsonNode properties = resource.path("Properties");
        properties
                .properties()
                .forEach(each -> references.check(id + "." + each.getKey(), each.getValue()));
        properties
                .path("Events")
                .properties()
                .forEach(each -> apiId(id + ".Events." + each.getKey(), each.getValue()));
        oneOf(
                id + ".DeletionPolicy",
                resource.path("DeletionPolicy").asString("Delete"),
                DeletionPolicies.SUPPORTED);
        oneOf(
                id + ".UpdateReplacePolicy",
                resource.path("UpdateReplacePolicy").asString("Delete"),
                DeletionPolicies.OF_A_REPLACEMENT);
        references.condition(id, resource);
        dependsOn(id + ".DependsOn", resource.path("DependsOn"));
    }

    private void oneOf(String where, String value, List<String> supported) {
        if (!supported.contains(value)) {
            problems.add(
                    where,
                    "is %s, supported are %s".formatted(value, String.join(", ", supported)));
        }
    }

    private void dependsOn(String where, JsonNode dependsOn) {
        (dependsOn.isArray() ? dependsOn.valueStream() : dependsOn.asOptional().stream())
                .map(name -> name.asString(""))
                .filter(name -> !all.has(name) && !aliases.contains(name))
                .forEach(name -> references.missing(where, name));
    }

    private void apiId(String where, JsonNode event) {
        JsonNode apiId = event.path("Properties").path("ApiId");
        String type = all.path(apiId.path("Ref").asString("")).path("Type").asString("");
        if (!apiId.isMissingNode() && !type.equals(Api.TYPE)) {
            problems.add(
                    where + ".ApiId",
                    "is %s, supported is !Ref of a resource of the type %s"
                            .formatted(apiId, Api.TYPE));
        }
    }
}
