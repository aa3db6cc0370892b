package dev.tandem.harness.sam;

import dev.tandem.harness.aws.dynamodb.DynamoDbService;
import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.httpapi.Cors;
import dev.tandem.harness.aws.httpapi.JwtAuthorizer;
import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.aws.lambda.LambdaSettings;
import dev.tandem.harness.aws.mapping.EventSourceMappings;
import dev.tandem.harness.aws.mapping.FunctionDirectory;
import dev.tandem.harness.aws.mapping.MappingEnvironment;
import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.queues.SqsService;
import dev.tandem.harness.sam.policy.Policies;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a template is deployed to: one endpoint, with clients of it, and routes that are noted. */
record TestAws(
        AwsEndpoint endpoint,
        List<Runnable> closings,
        DynamoDbClient dynamoDb,
        LambdaClient lambda,
        SqsClient sqs,
        List<String> routes,
        Policies policies,
        DeployedResources deployed)
        implements AutoCloseable {

    static TestAws start() {
        DynamoDbService dynamoDb = DynamoDbService.in(DynamoDbLocal.shared());
        SqsService sqs = new SqsService();
        Policies policies = new Policies("us-east-1", "000000000000");
        AwsEndpoint endpoint =
                AwsEndpoint.start(0, List.of(policies.guard(dynamoDb), policies.guard(sqs)));
        LambdaService lambda = LambdaService.start(LambdaSettings.defaults(endpoint::uri));
        EventSourceMappings mappings = mappings(lambda, sqs, policies, endpoint);
        endpoint.add(mappings);
        endpoint.add(lambda);
        return new TestAws(
                endpoint,
                List.of(mappings::close, lambda::close, sqs::close, dynamoDb::close),
                new DynamoDbAccess(endpoint.uri(), "MIA").client(),
                client(endpoint.uri(), "MIA", LambdaClient.builder()),
                client(endpoint.uri(), "MIA", SqsClient.builder()),
                new ArrayList<>(),
                policies,
                DeployedResources.none());
    }

    /** Of functions that nothing is delivered to. */
    private static EventSourceMappings mappings(
            LambdaService lambda, SqsService sqs, Policies policies, AwsEndpoint endpoint) {
        var streams = client(endpoint.uri(), "MIA", DynamoDbStreamsClient.builder());
        return new EventSourceMappings(
                new MappingEnvironment(
                        new FunctionDirectory() {
                            @Override
                            public String arn(String function) {
                                return lambda.arn(function);
                            }

                            @Override
                            public Duration timeout(String functionArn) {
                                return lambda.timeout(functionArn);
                            }

                            @Override
                            public StreamTarget target(String functionArn) {
                                return _ -> null;
                            }
                        },
                        _ -> streams,
                        _ -> (_, _) -> {},
                        new QueueDirectory() {
                            @Override
                            public SourceQueue queue(String queueArn, String functionArn) {
                                return sqs.queue(queueArn);
                            }

                            @Override
                            public void require(
                                    String action, String queueArn, String functionArn) {
                                policies.require(functionArn.split(":", -1)[6], action, queueArn);
                            }

                            @Override
                            public int mostBatches() {
                                return 1;
                            }
                        },
                        new StreamFaults(0),
                        PollingIntervals.defaults(),
                        InstantSource.system()));
    }

    /** As the function of that name. */
    DynamoDbClient dynamoDbOf(String function) {
        return client(endpoint.uri(), Policies.accessKey(function), DynamoDbClient.builder());
    }

    DynamoDbStreamsClient streamsOf(String function) {
        return client(
                endpoint.uri(), Policies.accessKey(function), DynamoDbStreamsClient.builder());
    }

    SqsClient sqsOf(String function) {
        return client(endpoint.uri(), Policies.accessKey(function), SqsClient.builder());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            URI endpoint, String accessKey, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(accessKey, "s")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    Deployer deployer() {
        return new Deployer(dynamoDb, lambda, Optional.of(sqs), noted(), policies::grant, deployed);
    }

    /** Of a harness without SQS. */
    Deployer deployerWithoutQueues() {
        return new Deployer(dynamoDb, lambda, Optional.empty(), noted(), policies::grant);
    }

    private HttpRoutes noted() {
        return new HttpRoutes() {
            @Override
            public void add(String method, String path, String functionName) {
                routes.add("%s %s %s".formatted(method, path, functionName));
            }

            @Override
            public void add(
                    String method, String path, String functionName, JwtAuthorizer authorizer) {
                routes.add(
                        "%s %s %s of %s for %s"
                                .formatted(
                                        method,
                                        path,
                                        functionName,
                                        authorizer.issuer(),
                                        authorizer.audience()));
            }

            @Override
            public void allow(Cors browsers) {
                routes.add("CORS " + browsers.allowOrigins());
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create("http://127.0.0.1:8080"));
            }
        };
    }

    @Override
    public void close() {
        dynamoDb.close();
        lambda.close();
        sqs.close();
        endpoint.close();
        closings.forEach(Runnable::run);
    }
}
