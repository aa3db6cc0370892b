package dev.tandem.harness.queues.mapping;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.aws.mapping.EventSourceMappings;
import dev.tandem.harness.aws.mapping.FunctionDirectory;
import dev.tandem.harness.aws.mapping.MappingEnvironment;
import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.queues.SqsService;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** SQS and event source mappings behind one endpoint, and one function, {@code sell}. */
final class QueueAws implements AutoCloseable, FunctionDirectory, QueueDirectory {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:sell";

    private final SqsService service = new SqsService();
    final StreamFaults faults = new StreamFaults(7);
    private final EventSourceMappings mappings;
    private final AwsEndpoint endpoint;
    final SqsClient sqs;
    final LambdaClient lambda;
    final Set<String> denied = ConcurrentHashMap.newKeySet();
    volatile Duration timeout = Duration.ofSeconds(1);
    volatile StreamTarget function = _ -> null;

    QueueAws() {
        this(Duration.ofMillis(20));
    }

    /**
     * @param interval between two receives that bring nothing
     */
    QueueAws(Duration interval) {
        Duration pause = Duration.ofMillis(20);
        mappings =
                new EventSourceMappings(
                        new MappingEnvironment(
                                this,
                                _ -> {
                                    throw new IllegalStateException("there are no streams here");
                                },
                                _ -> (_, _) -> {},
                                this,
                                faults,
                                new PollingIntervals(interval, pause, pause.multipliedBy(5)),
                                InstantSource.system()));
        endpoint = AwsEndpoint.start(0, List.of(service, mappings));
        sqs = client(endpoint, SqsClient.builder());
        lambda = client(endpoint, LambdaClient.builder());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            AwsEndpoint endpoint, B builder) {
        return builder.endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("MIA", "s")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** A FIFO queue. */
    TestQueue fifo(String name, Map<QueueAttributeName, String> more) {
        return new TestQueue(sqs, name + ".fifo", more);
    }

    TestQueue standard(String name, Map<QueueAttributeName, String> more) {
        return new TestQueue(sqs, name, more);
    }

    /** A mapping of a queue, which reports failures one by one. */
    EventSourceMapping map(
            TestQueue queue, Consumer<CreateEventSourceMappingRequest.Builder> change) {
        return mappings.mapping(create(queue.arn(), change));
    }

    /** The id of a new mapping of that source. */
    String create(String arn, Consumer<CreateEventSourceMappingRequest.Builder> change) {
        return lambda.createEventSourceMapping(
                        mapping -> {
                            mapping.functionName("sell")
                                    .eventSourceArn(arn)
                                    .functionResponseTypesWithStrings("ReportBatchItemFailures");
                            change.accept(mapping);
                        })
                .uuid();
    }

    @Override
    public String arn(String name) {
        return FUNCTION;
    }

    @Override
    public Duration timeout(String functionArn) {
        return timeout;
    }

    @Override
    public StreamTarget target(String functionArn) {
        return event -> function.invoke(event);
    }

    @Override
    public SourceQueue queue(String queueArn, String functionArn) {
        return service.queue(queueArn);
    }

    @Override
    public void require(String action, String queueArn, String functionArn) {
        if (denied.contains(action)) {
            throw new AwsException(403, "AccessDenied", "not authorized to perform: " + action);
        }
    }

    @Override
    public int mostBatches() {
        return 5;
    }

    @Override
    public void close() {
        mappings.close();
        sqs.close();
        lambda.close();
        endpoint.close();
        service.close();
    }
}
