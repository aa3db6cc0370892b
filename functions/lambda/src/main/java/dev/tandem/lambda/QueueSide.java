package dev.tandem.lambda;

import dev.tandem.function.request.RequestReader;
import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.queue.CommandQueueSettings;
import dev.tandem.queue.CommandQueues;
import dev.tandem.queue.QueueObserver;
import dev.tandem.queue.ReplyKind;
import dev.tandem.queue.autoconfigure.TandemQueueProperties;
import dev.tandem.queue.metric.QueueMetrics;

import java.util.Optional;

/** Functions that take commands from a queue, with the defaults of Spring's face. */
final class QueueSide {

    private static final String PREFIX = "tandem.queue.";

    private QueueSide() {}

    static CommandQueues of(
            EnvironmentSettings settings, AwsAccess aws, Optional<EmbeddedMetrics> metrics) {
        CommandQueueSettings queue = read(settings).settings();
        return new CommandQueues(
                queue,
                new RequestReader(),
                new MadeOnce<>(() -> queue.client(Optional.of(aws.credentials()), aws.region())),
                metrics.<QueueObserver>map(QueueMetrics::new).orElse(QueueObserver.NONE));
    }

    static TandemQueueProperties read(EnvironmentSettings settings) {
        return new TandemQueueProperties(
                settings.text(PREFIX + "source").orElse(null),
                settings.oneOf(PREFIX + "replies", ReplyKind.NONE),
                settings.uri(PREFIX + "reply-queue").orElse(null),
                settings.uri(PREFIX + "dead-letter-queue").orElse(null),
                settings.number(PREFIX + "set-aside-after", 5),
                settings.uri(PREFIX + "endpoint").orElse(null));
    }
}
