package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.internal.QueuePoller;
import dev.tandem.harness.aws.queue.internal.QueuePollerSettings;
import dev.tandem.harness.aws.stream.filter.RecordFilter;
import dev.tandem.harness.aws.stream.internal.poller.Poller;

import tools.jackson.databind.node.ObjectNode;

/**
 * An SQS queue that wakes a function.
 *
 * @param sourceArn of the queue
 */
record QueuePlan(String sourceArn, MappingEnvironment environment, QueueMappingSettings settings)
        implements MappingPlan {

    static QueuePlan of(String queueArn, MappingRequest request, MappingEnvironment environment) {
        return new QueuePlan(queueArn, environment, QueueMappingSettings.defaults())
                .changed(request);
    }

    @Override
    public QueuePlan changed(MappingRequest request) {
        SupportedFields.OF_QUEUES.require(request.json());
        QueueMappingSettings asked = new RequestedQueueSettings(request.json(), settings).merged();
        asked.require(sourceArn);
        return new QueuePlan(sourceArn, environment, asked);
    }

    @Override
    public void requireAccess(String functionArn) throws InterruptedException {
        access(functionArn).require();
    }

    @Override
    public void requireSuiting(String functionArn) throws InterruptedException {
        access(functionArn).requireVisibility(environment.functions().timeout(functionArn));
    }

    @Override
    public AwsException conflict(String functionArn, String uuid) {
        return new AwsException(
                409,
                "ResourceConflictException",
                "An event source mapping with SQS arn (\" %s \") and function (\" %s \") already exists. Please update or delete the existing mapping with UUID %s"
                        .formatted(sourceArn, FunctionNameFilter.of(functionArn), uuid));
    }

    @Override
    public MappingPlan goingOn() {
        return this;
    }

    @Override
    public Poller start(String functionArn, boolean running) {
        QueuePollerSettings poller =
                new QueuePollerSettings(
                        sourceArn,
                        environment.functions().target(functionArn),
                        () -> environment.functions().timeout(functionArn),
                        settings.batching(environment.queues().mostBatches()),
                        RecordFilter.of(settings.patterns()),
                        settings.reportsItemFailures(),
                        environment.intervals(),
                        environment.faults());
        SourceQueue queue = environment.queues().queue(sourceArn, functionArn);
        return QueuePoller.start(queue, poller, running);
    }

    private QueueAccess access(String functionArn) {
        return new QueueAccess(environment.queues(), sourceArn, functionArn);
    }

    @Override
    public void write(ObjectNode json) {
        json.put("StateTransitionReason", "USER_INITIATED");
        QueueSettingsJson.write(settings, json);
    }
}
