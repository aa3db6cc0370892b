package dev.tandem.harness.sam;

import java.util.List;

/** A deployment that failed half way. What it had made is taken back, as far as that can be. */
public final class DeploymentFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> left;

    DeploymentFailedException(String resource, RuntimeException cause, List<String> left) {
        super(
                "%s could not be deployed: %s. %s"
                        .formatted(resource, cause.getMessage(), end(left)),
                cause);
        this.left = List.copyOf(left);
    }

    private static String end(List<String> left) {
        return left.isEmpty()
                ? "ROLLBACK_COMPLETE: what this deployment had made is taken back"
                : "These of the resources that this deployment had made stay, and their names are"
                        + " taken: "
                        + String.join("; ", left);
    }

    /**
     * What stays though the deployment is taken back, each with the reason; empty if nothing does.
     */
    public List<String> left() {
        return left;
    }
}
