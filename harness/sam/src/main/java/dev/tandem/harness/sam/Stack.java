package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A template under parameters, checked in full: what there is to deploy, and in which order. */
final class Stack {

    private final Template template;
    private final Place place;
    private final ResourceAttributes attributes = new ResourceAttributes();
    private final ManagedPolicies managed = new ManagedPolicies();
    private final Roles roles = new Roles();
    private final Assets assets;
    private final Evaluation evaluation;
    private final Findings findings;
    private final List<String> order;

    private Stack(Template template, Map<String, String> given, Place place) {
        this.template = template;
        this.place = place;
        assets = Assets.beside(template.file());
        findings = new Findings(new Problems(template.file()), new TreeSet<>());
        Map<String, JsonNode> parameters =
                Parameters.values(
                        template.section("Parameters"), given, place, findings.problems());
        evaluation =
                new Evaluation(
                        parameters,
                        template.section("Conditions"),
                        template.section("Mappings"),
                        attributes);
        new TemplateRules(template.section("Rules"), evaluation).check(findings);
        List<String> present = present();
        present.forEach(id -> attributes.put(id, Expected.attributes(template, id)));
        order = new DeploymentOrder(template, present, findings).ids();
    }

    /**
     * @throws TemplateException with all that is wrong
     */
    static Stack of(Template template, Map<String, String> parameters, Place place) {
        Stack stack = new Stack(template, parameters, place);
        stack.order.forEach(id -> stack.resource(id, stack.findings));
        stack.outputs(stack.findings);
        stack.findings.problems().raise();
        return stack;
    }

    private List<String> present() {
        List<String> present = new ArrayList<>();
        for (String id : template.section("Resources").propertyNames()) {
            if (evaluation
                    .conditions()
                    .include("Resources." + id, template.resource(id), findings)) {
                present.add(id);
            }
        }
        return present;
    }

    /** The resources, each after those that it refers to. */
    List<String> order() {
        return order;
    }

    /** Makes known what a resource is called, now that it is there. */
    void deployed(String id, Map<String, String> told) {
        attributes.put(id, told);
    }

    /**
     * A resource, with what is known of others by now.
     *
     * @throws TemplateException if it needs something that is not known after all
     */
    Resource resource(String id) {
        Findings found = new Findings(new Problems(template.file()), new TreeSet<>());
        Resource resource = resource(id, found);
        found.problems().raise();
        return resource;
    }

    private Resource resource(String id, Findings found) {
        return new ResourceReader(template, evaluation, place, managed, roles, assets, attributes)
                .read(id, found);
    }

    /**
     * The template's outputs, with what is known of resources by now.
     *
     * @param found takes those that can't be told
     */
    Map<String, String> outputs(Findings found) {
        return new Outputs(template, evaluation).values(found);
    }

    /** Settings that change nothing here, each with the reason. */
    Set<String> withoutEffect() {
        return Collections.unmodifiableSet(findings.withoutEffect());
    }
}
