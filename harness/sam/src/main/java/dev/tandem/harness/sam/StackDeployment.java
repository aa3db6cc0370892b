package dev.tandem.harness.sam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deploys the resources of a stack. The version and the alias of a function are resources of their
 * own on AWS: whoever depends on the function does not wait for them. Here they come after it at
 * once, but last where somebody depends on the function alone: a template that leaves to chance
 * what comes first is found out by either.
 */
final class StackDeployment {

    private final Template template;
    private final Stack stack;
    private final ResourceDeployment resources;
    private final DeploymentRollback rollback;
    private final boolean hasCustomResources;
    private final Set<String> waitedFor;
    private final Set<String> unpublished = new LinkedHashSet<>();

    StackDeployment(
            Template template,
            Stack stack,
            ResourceDeployment resources,
            boolean hasCustomResources) {
        this.template = template;
        this.stack = stack;
        this.resources = resources;
        this.rollback = new DeploymentRollback(template, resources);
        this.hasCustomResources = hasCustomResources;
        this.waitedFor = DeploymentOrder.waitedFor(template, stack.order());
    }

    /**
     * @throws DeploymentFailedException if one can't be deployed; what was made is taken back
     */
    void run() {
        for (String id : stack.order()) {
            Set<String> needed = new LinkedHashSet<>(unpublished);
            needed.retainAll(DeploymentOrder.publishedFor(template, id));
            needed.forEach(this::publish);
            deploy(id);
            if (!waitedFor.contains(id)) {
                publish(id);
            }
        }
        new ArrayList<>(unpublished).reversed().forEach(this::publish);
    }

    private void deploy(String id) {
        try {
            Resource resource = stack.resource(id);
            if (resource instanceof CustomResource && !hasCustomResources) {
                stack.deployed(id, Map.of(ResourceAttributes.REF, id));
                return;
            }
            if (resources.isThere(resource)) {
                rollback.changed(id, resource, resources.wayBack(resource));
            } else {
                rollback.made(id, resource);
            }
            stack.deployed(id, resources.deploy(template, resource));
            if (resource instanceof Function function && function.publication().isPresent()) {
                unpublished.add(id);
            }
        } catch (RuntimeException e) {
            throw rollback.after(id, e);
        }
    }

    private void publish(String id) {
        if (!unpublished.remove(id)) {
            return;
        }
        try {
            if (stack.resource(id) instanceof Function function) {
                stack.deployed(id, resources.publish(template, function));
            }
        } catch (RuntimeException e) {
            throw rollback.after(id, e);
        }
    }

    /** The resources that are left out, each with the reason. */
    List<String> leftOut() {
        return hasCustomResources
                ? List.of()
                : stack.order().stream()
                        .filter(id -> CustomResource.isOne(template.type(id)))
                        .map("%s: what a function makes is left out here"::formatted)
                        .toList();
    }
}
