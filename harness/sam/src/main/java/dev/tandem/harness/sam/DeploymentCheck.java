package dev.tandem.harness.sam;

import dev.tandem.harness.aws.queue.QueueService;

/**
 * What must be there before anything is deployed.
 *
 * @param hasQueues whether there is an SQS
 */
record DeploymentCheck(Template template, Stack stack, boolean hasQueues) {

    /**
     * @throws TemplateException with all that is missing
     */
    void require() {
        Problems problems = new Problems(template.file());
        stack.order().forEach(id -> check(id, stack.resource(id), problems));
        problems.raise();
    }

    private void check(String id, Resource resource, Problems problems) {
        if (resource instanceof Function function) {
            function.source()
                    .missing(template)
                    .ifPresent(it -> problems.add(id + "." + it.property(), it.what()));
        }
        if (resource instanceof Queue && !hasQueues) {
            problems.add(id, QueueService.MISSING);
        }
    }
}
