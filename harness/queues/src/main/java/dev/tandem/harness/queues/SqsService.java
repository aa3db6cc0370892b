package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.Form;
import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.queue.SourceQueue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SQS, by ElasticMQ, which starts with the first request. Both protocols: JSON as SDK v2 speaks it,
 * and the query protocol of older tools, such as Debian's AWS CLI. Queue URLs point to the endpoint
 * as the first request addressed it.
 */
public final class SqsService implements QueueService {

    static final String TARGET = "AmazonSQS.";
    private static final String VERSION = "2012-11-05";
    private static final Pattern QUEUE_PATH = Pattern.compile("/\\d{12}/[^/]+");

    private final Arrivals arrivals = new Arrivals();
    private @Nullable ElasticMq running;

    @Override
    public String name() {
        return "SQS";
    }

    @Override
    public List<String> operations() {
        return ElasticMqOperations.NAMES;
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        if (!request.target().isEmpty()) {
            return request.target().startsWith(TARGET);
        }
        Form form = Form.of(request);
        return form.get("Version").filter(VERSION::equals).isPresent()
                || (form.action().isPresent() && QUEUE_PATH.matcher(request.path()).matches());
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        QueueRequest asked = QueueRequest.of(request);
        QueueLimits.require(asked);
        new QueueKind(asked).require();
        URI shown = URI.create("http://" + request.header("Host").orElse("localhost"));
        AwsResponse answer = elasticMq(shown).handler().answer(request);
        arrivals.done(asked.operation(), asked.queueName());
        return answer;
    }

    @Override
    public String send(String queueArn, String body) throws InterruptedException {
        String id = new QueueSender(calls()).send(queueArn, body);
        arrivals.done("SendMessage", QueueArn.of(queueArn).url());
        return id;
    }

    @Override
    public SourceQueue queue(String queueArn) {
        return new EngineQueue(calls(), QueueArn.of(queueArn), arrivals);
    }

    private QueueCalls calls() {
        return new QueueCalls(() -> started().handler());
    }

    /** Without a request, no queue has been made. */
    private synchronized ElasticMq started() {
        if (running == null) {
            throw new AwsException(400, "QueueDoesNotExist", "There is no queue yet");
        }
        return running;
    }

    private synchronized ElasticMq elasticMq(URI shown) {
        if (running == null) {
            running = ElasticMq.start(shown);
        }
        return running;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
