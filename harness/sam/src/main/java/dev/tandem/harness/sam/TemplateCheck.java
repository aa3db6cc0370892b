package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.TreeSet;

/** What can be said of a template before its parameters are known. */
final class TemplateCheck {

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
                    "Rules",
                    "Resources",
                    "Outputs");
    private final JsonNode root;
    private final Problems problems;
    private final ReferenceCheck references;
    private final ResourceCheck resources;
    private final OutputCheck outputs;

    private TemplateCheck(JsonNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.references = new ReferenceCheck(root, problems);
        this.resources = new ResourceCheck(root, references, problems);
        this.outputs = new OutputCheck(references, problems);
    }

    static void of(JsonNode root, Problems problems) {
        TemplateCheck check = new TemplateCheck(root, problems);
        check.sections();
        check.globals();
        root.path("Resources")
                .properties()
                .forEach(each -> check.resources.check(each.getKey(), each.getValue()));
        root.path("Outputs")
                .properties()
                .forEach(each -> check.outputs.check(each.getKey(), each.getValue()));
        check.api();
        root.path("Conditions")
                .properties()
                .forEach(each -> check.references.check(each.getKey(), each.getValue()));
    }

    private void sections() {
        problems.unsupported("Template", root.propertyNames(), SECTIONS);
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
        problems.unsupported("Globals", globals.propertyNames(), List.of("Function"));
        problems.unsupported(
                "Globals.Function",
                globals.path("Function").propertyNames(),
                new TreeSet<>(Globals.ALLOWED));
        references.check("Globals.Function", globals.path("Function"));
    }

    private void api() {
        long apis =
                root.path("Resources")
                        .valueStream()
                        .map(each -> each.path("Type").asString(""))
                        .filter(type -> type.equals(Api.TYPE) || type.equals(PlainApi.TYPE))
                        .count();
        if (apis > 1) {
            problems.add("Resources", "have %s HTTP APIs, supported is one".formatted(apis));
        }
    }
}
