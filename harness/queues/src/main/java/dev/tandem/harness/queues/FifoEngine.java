package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * ElasticMQ with what it lacks of FIFO queues: deduplication within a group, and the attributes
 * that say so.
 */
record FifoEngine(AwsHandler engine, FifoSettings settings) implements AwsHandler {

    private static final String GROUP = "MessageGroupId";
    private static final String ID = "MessageDeduplicationId";

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        QueueRequest asked = QueueRequest.of(request);
        settings.require(asked);
        AwsResponse answer = engine.answer(forEngine(request, asked));
        if (!answer.ok()) {
            return answer;
        }
        settings.done(asked);
        return switch (asked.operation()) {
            case "ReceiveMessage" -> settings.hasByGroup() ? withoutGroups(answer) : answer;
            case "GetQueueAttributes" ->
                    new ToldAttributes(asked).in(answer, settings.told(asked.queueName()));
            default -> answer;
        };
    }

    private AwsRequest forEngine(AwsRequest request, QueueRequest asked) {
        ChangedRequest changed = new ChangedRequest(request);
        return asked.operation().equals("SetQueueAttributes")
                ? changed.without(FifoSettings.NAMES)
                : changed.with(ids(asked));
    }

    /** Where ids are told apart within a group, those that the messages have for the engine. */
    private Map<String, String> ids(QueueRequest asked) {
        Map<String, String> ids = new TreeMap<>();
        if (settings.isByGroup(asked.queueName())) {
            asked.fields()
                    .forEach((path, value) -> {
                        if (path.equals(GROUP) || path.endsWith("." + GROUP)) {
                            String message = path.substring(0, path.length() - GROUP.length());
                            String id = id(asked, message);
                            if (!id.isEmpty()) {
                                ids.put(message + ID, GroupedId.of(id, value));
                            }
                        }
                    });
        }
        return ids;
    }

    /** Empty where a message needs one and has none, which the engine refuses. */
    private String id(QueueRequest asked, String message) {
        String own = asked.fields().getOrDefault(message + ID, "");
        return own.isEmpty() && settings.isByContent(asked.queueName())
                ? GroupedId.ofBody(asked.fields().getOrDefault(message + "MessageBody", ""))
                : own;
    }

    private static AwsResponse withoutGroups(AwsResponse answer) {
        return answer.withBody(
                GroupedId.withoutGroups(answer.body().asUtf8String())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
