package dev.tandem.harness;

import dev.tandem.harness.aws.dynamodb.DynamoDbService;
import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.httpapi.HttpApi;
import dev.tandem.harness.aws.identity.StsService;
import dev.tandem.harness.aws.lambda.Credentials;
import dev.tandem.harness.aws.lambda.Invocation;
import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.aws.lambda.LambdaSettings;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.aws.mapping.EventSourceMappings;
import dev.tandem.harness.aws.mapping.MappingEnvironment;
import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.sam.Deployer;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.DeploymentPackage;
import dev.tandem.harness.sam.Template;
import dev.tandem.harness.sam.policy.Policies;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A slice of AWS on one machine, without Docker and without an account: DynamoDB with Streams,
 * Lambda under AWS's own runtime client, event source mappings, SQS, an HTTP API, and PostgreSQL
 * beside it. All of AWS listens on one endpoint, for SDK clients and the AWS CLI alike.
 *
 * <p>Engines are shared within a JVM and keep nothing; each harness has tables, functions and
 * queues of its own. Processes end with the harness, and also when its JVM is killed.
 */
public final class Harness implements AutoCloseable {

    private final DynamoDbService dynamoDb = DynamoDbService.in(DynamoDbLocal.shared());
    private final Optional<QueueService> queues = QueueService.find();
    private final SqlDatabases databases = new SqlDatabases();
    private final Policies policies = new Policies(Clients.REGION.id(), "000000000000");
    private final AwsEndpoint endpoint;
    private final LambdaService functions;
    private final EventSourceMappings mappings;
    private final HttpApi httpApi;
    private final Clients clients;
    private final HarnessFaults faults;

    private Harness(HarnessSettings settings) {
        endpoint =
                AwsEndpoint.start(
                        settings.port(),
                        Stream.concat(
                                        queues.map(policies::guard).stream(),
                                        Stream.of(policies.guard(dynamoDb), new StsService()))
                                .toList());
        functions = LambdaService.start(lambdaSettings(settings, endpoint));
        clients = Clients.of(endpoint.uri());
        FunctionCalls calls = new FunctionCalls(functions);
        StreamFaults streamFaults = new StreamFaults(settings.seed());
        mappings = new EventSourceMappings(mappingEnvironment(calls, streamFaults));
        endpoint.add(mappings);
        endpoint.add(functions);
        httpApi = HttpApi.start(settings.httpApiPort(), List.of(), calls);
        dynamoDb.faults().seed(settings.seed());
        faults = new HarnessFaults(dynamoDb.faults(), streamFaults, databases, functions);
    }

    private static LambdaSettings lambdaSettings(HarnessSettings settings, AwsEndpoint endpoint) {
        LambdaSettings lambda =
                LambdaSettings.defaults(endpoint::uri)
                        .withMaxEnvironments(settings.maxEnvironments())
                        .withCredentials(function ->
                                Credentials.of(Policies.accessKey(function), "not verified"));
        return settings.logs().map(lambda::withLogs).orElse(lambda);
    }

    private MappingEnvironment mappingEnvironment(FunctionCalls calls, StreamFaults streamFaults) {
        return new MappingEnvironment(
                calls,
                clients::streamsOf,
                this::giveUp,
                streamFaults,
                PollingIntervals.defaults(),
                InstantSource.system());
    }

    private void giveUp(String destinationArn, String json) throws InterruptedException {
        queues.orElseThrow(() -> new IllegalStateException(QueueService.MISSING))
                .send(destinationArn, json);
    }

    /** Starts one on free ports. */
    public static Harness start() {
        return start(HarnessSettings.defaults());
    }

    /**
     * Starts one.
     *
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens on a port
     * @throws dev.tandem.harness.engines.process.ChildFailedException if an engine does not start
     */
    public static Harness start(HarnessSettings settings) {
        return new Harness(settings);
    }

    /** Where AWS is, such as {@code http://127.0.0.1:4566}: for {@code AWS_ENDPOINT_URL}. */
    public URI endpoint() {
        return endpoint.uri();
    }

    /** Where the HTTP API of deployed templates is. */
    public URI httpApi() {
        return httpApi.uri();
    }

    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    public DynamoDbStreamsClient streams() {
        return clients.streams();
    }

    public LambdaClient lambda() {
        return clients.lambda();
    }

    /**
     * A client of SQS.
     *
     * @throws IllegalStateException without {@code tandem-harness-queues} on the class path
     */
    public SqsClient sqs() {
        if (queues.isEmpty()) {
            throw new IllegalStateException(QueueService.MISSING);
        }
        return clients.sqs();
    }

    /**
     * A PostgreSQL database, made if it is missing; its connections may be spoilt by {@link
     * HarnessFaults#postgres()}.
     *
     * @param database lower case, digits and _, at most 63
     * @return its JDBC URL, of a user without password
     */
    public String jdbcUrl(String database) {
        return databases.databaseWithFaults(database);
    }

    /** What may go wrong, by switch. */
    public HarnessFaults faults() {
        return faults;
    }

    /** The event source mappings, to pause them or to wait for them. */
    public List<EventSourceMapping> mappings() {
        return mappings.mappings();
    }

    /**
     * Deploys an AWS SAM template: tables, queues, functions with their rights, event source
     * mappings and routes of the HTTP API. Again, to change what is there.
     *
     * @param template the file; code is found relative to it
     * @param parameters values by name; the others have their defaults
     * @throws dev.tandem.harness.sam.TemplateException with all that is wrong; nothing has been
     *     touched then
     */
    public Deployment deploy(Path template, Map<String, String> parameters) {
        Deployer deployer =
                new Deployer(
                        clients.dynamoDb(),
                        clients.lambda(),
                        queues.map(_ -> clients.sqs()),
                        new ApiRoutes(httpApi),
                        policies::grant);
        return deployer.deploy(Template.read(template), parameters);
    }

    /**
     * Creates a function of Java 25 that no template describes; it may do everything.
     *
     * @param code a zip, a jar, or a folder such as {@code target/classes}
     * @param handler such as {@code com.example.Greeting::greet}
     * @throws software.amazon.awssdk.services.lambda.model.LambdaException if Lambda refuses
     * @throws java.io.UncheckedIOException if the code can't be read
     */
    public void createFunction(String name, Path code, String handler) {
        clients.lambda()
                .createFunction(function ->
                        function.functionName(name)
                                .runtime(Runtime.fromValue("java25"))
                                .handler(handler)
                                .role("arn:aws:iam::000000000000:role/" + name)
                                .code(zip -> zip.zipFile(DeploymentPackage.at(code).zip())));
    }

    /**
     * Calls a function and waits for its answer.
     *
     * @param function its name or ARN
     * @param event JSON
     * @return JSON
     * @throws FunctionFailedException if it fails
     * @throws dev.tandem.harness.aws.endpoint.AwsException if there is no such function
     * @throws dev.tandem.harness.aws.lambda.ThrottledException if its reserved concurrency is used
     *     up
     */
    public String invoke(String function, String event) {
        Invocation invocation = call(function, event.getBytes(StandardCharsets.UTF_8));
        if (invocation.functionError().isPresent()) {
            throw new FunctionFailedException(function, invocation);
        }
        return invocation.payload().asUtf8String();
    }

    private Invocation call(String function, byte[] event) {
        try {
            return functions.invoke(function, event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in waiting for " + function, e);
        }
    }

    /** What one looks at when something went wrong: faults that struck, and each function's log. */
    public String report() {
        return functions.names().stream()
                .map(name -> "--- log of %s%n%s".formatted(name, functions.log(name)))
                .collect(Collectors.joining(System.lineSeparator(), faults + "\n", ""));
    }

    /** Ends everything that it has started, and forgets what was in it. */
    @Override
    public void close() {
        httpApi.close();
        mappings.close();
        functions.close();
        clients.close();
        endpoint.close();
        queues.ifPresent(QueueService::close);
        dynamoDb.close();
        databases.close();
    }
}
