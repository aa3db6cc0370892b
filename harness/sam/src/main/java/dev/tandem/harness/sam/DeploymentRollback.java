package dev.tandem.harness.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what a deployment has made when it fails (CloudFormation User Guide, DeletionPolicy):
 * {@code Retain} keeps even that, {@code RetainExceptOnCreate} does not. What was there before
 * keeps the changes that it has got, which CloudFormation would undo too; but aliases are led back
 * to the versions before, and custom resources are told of the way back.
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
        made.add(new Made(id, resource, Optional.empty()));
    }

    /**
     * @param wayBack takes the change back
     */
    void changed(String id, Resource resource, Runnable wayBack) {
        made.add(new Made(id, resource, Optional.of(wayBack)));
    }

    DeploymentFailedException after(String failed, RuntimeException cause) {
        List<String> left = new ArrayList<>();
        for (Made each : made.reversed()) {
            undo(each, left);
        }
        return new DeploymentFailedException(failed, cause, left);
    }

    private void undo(Made each, List<String> left) {
        if (each.wayBack().isPresent()) {
            goBack(each, left);
            return;
        }
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

    private static void goBack(Made each, List<String> left) {
        try {
            each.wayBack().orElseThrow().run();
        } catch (RuntimeException cannot) {
            left.add("%s (UPDATE_ROLLBACK_FAILED: %s)".formatted(each.id(), cannot.getMessage()));
        }
    }

    private record Made(String id, Resource resource, Optional<Runnable> wayBack) {}
}
