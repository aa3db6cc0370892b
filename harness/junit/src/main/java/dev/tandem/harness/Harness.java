package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.lambda.Invocation;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.aws.schedule.Schedules;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.DeploymentPackage;
import dev.tandem.harness.sam.Template;
import dev.tandem.harness.sam.policy.RecordedCall;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A slice of AWS on one machine, without Docker and without an account: DynamoDB with Streams,
 * Lambda under AWS's own runtime client, event source mappings, SQS, an HTTP API, and PostgreSQL
 * beside it. All of AWS listens on one endpoint, for SDK clients and the AWS CLI alike.
 *
 * <p>Engines are shared within a JVM and keep nothing; each harness has tables, functions and
 * queues of its own. Processes end with the harness, and also when its JVM is killed.
 */
public final class Harness implements AutoCloseable {

    private final HarnessServices services;

    private Harness(HarnessServices services) {
        this.services = services;
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
        return new Harness(HarnessServices.start(settings));
    }

    /** Where AWS is, such as {@code http://127.0.0.1:4566}: for {@code AWS_ENDPOINT_URL}. */
    public URI endpoint() {
        return services.endpoint().uri();
    }

    /** Where the HTTP API of deployed templates is. */
    public URI httpApi() {
        return services.httpApi().uri();
    }

    public DynamoDbClient dynamoDb() {
        return services.clients().dynamoDb();
    }

    public DynamoDbStreamsClient streams() {
        return services.clients().streams();
    }

    public LambdaClient lambda() {
        return services.clients().lambda();
    }

    /**
     * A client of SQS.
     *
     * @throws IllegalStateException without {@code tandem-harness-queues} on the class path
     */
    public SqsClient sqs() {
        services.requireQueues();
        return services.clients().sqs();
    }

    /**
     * A PostgreSQL database, made if it is missing; its connections may be spoilt by {@link
     * HarnessFaults#postgres()}.
     *
     * @param database lower case, digits and _, at most 63
     * @return its JDBC URL, of a user without password
     */
    public String jdbcUrl(String database) {
        return services.databases().databaseWithFaults(database);
    }

    /** What may go wrong, by switch. */
    public HarnessFaults faults() {
        return services.faults();
    }

    /** The event source mappings, to pause them or to wait for them. */
    public List<EventSourceMapping> mappings() {
        return services.mappings().mappings();
    }

    /**
     * What functions have asked DynamoDB, its streams and queues for so far, each once: to see
     * whether roles allow what is needed, and nothing else. What a role does not allow is refused,
     * and recorded, too.
     */
    public List<RecordedCall> calls() {
        return services.policies().calls();
    }

    /**
     * CloudWatch: what the alarms of deployed templates say, from the metrics that functions print
     * and services tell.
     */
    public CloudWatch cloudWatch() {
        return services.cloudWatch();
    }

    /** EventBridge: the schedules of deployed templates, which the clock or a test makes due. */
    public Schedules schedules() {
        return services.schedules();
    }

    /**
     * Deploys an AWS SAM template, or one of plain CloudFormation as AWS CDK writes it: tables,
     * queues, functions with their rights, event source mappings, schedules, alarms and routes of
     * the HTTP API. Again, to change what is there.
     *
     * @param template the file; code is found relative to it, or by the asset manifest beside it
     * @param parameters values by name; the others have their defaults
     * @throws dev.tandem.harness.sam.TemplateException with all that is wrong; nothing has been
     *     touched then
     */
    public Deployment deploy(Path template, Map<String, String> parameters) {
        return services.deployer().deploy(Template.read(template), parameters);
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
        DeploymentPackage.at(code)
                .handOver(handedOver ->
                        services.clients()
                                .lambda()
                                .createFunction(function ->
                                        function.functionName(name)
                                                .runtime(Runtime.fromValue("java25"))
                                                .handler(handler)
                                                .role("arn:aws:iam::000000000000:role/" + name)
                                                .code(handedOver)));
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
            return services.functions().invoke(function, event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Waiting for the answer of the function %s was interrupted".formatted(function),
                    e);
        }
    }

    /** What one looks at when something went wrong: faults that struck, and each function's log. */
    public String report() {
        return services.functions().names().stream()
                .map(name -> "--- log of %s%n%s".formatted(name, services.functions().log(name)))
                .collect(Collectors.joining(System.lineSeparator(), faults() + "\n", ""));
    }

    /** Ends everything that it has started, and forgets what was in it. */
    @Override
    public void close() {
        services.close();
    }
}
