package dev.tandem.harness.sam;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes back what a deployment has made when it fails (CloudFormation User Guide, DeletionPolicy):
 * {@code Retain} keeps even that, {@code RetainExceptOnCreate} does not. What was there before
 * keeps the changes that it has got; CloudFormation would undo them too.
 */
final class DeploymentRollback {

    private final Template template;
    private final ResourceDeployment resources;
    private final List<Made> made = new ArrayList<>();

    DeploymentRollback(Template template, ResourceDeployment resources) {
        this.template = template;
        this.resources = resources;
    }

    void made(String id, Resource resource) {
        made.add(new Made(id, resource));
    }

    DeploymentFailedException after(String failed, RuntimeException cause) {
        List<String> left = new ArrayList<>();
        for (Made each : made.reversed()) {
            undo(each, left);
        }
        return new DeploymentFailedException(failed, cause, left);
    }

    private void undo(Made each, List<String> left) {
        if (DeletionPolicies.keepsOnRollback(template.resource(each.id()))) {
            resources.leave(each.resource());
            if (resources.exists(each.resource())) {
                left.add(each.id() + " (DeletionPolicy: Retain)");
            }
            return;
        }
        try {
            resources.delete(each.resource());
        } catch (RuntimeException cannot) {
            resources.leave(each.resource());
            left.add("%s (ROLLBACK_FAILED: %s)".formatted(each.id(), cannot.getMessage()));
        }
    }

    private record Made(String id, Resource resource) {}
}
