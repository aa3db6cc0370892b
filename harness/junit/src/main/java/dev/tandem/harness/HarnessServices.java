package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.dynamodb.DynamoDbService;
import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.aws.endpoint.AwsService;
import dev.tandem.harness.aws.httpapi.HttpApi;
import dev.tandem.harness.aws.identity.StsService;
import dev.tandem.harness.aws.lambda.Credentials;
import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.aws.lambda.LambdaSettings;
import dev.tandem.harness.aws.mapping.EventSourceMappings;
import dev.tandem.harness.aws.mapping.MappingEnvironment;
import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.schedule.Schedules;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.sam.DeployedResources;
import dev.tandem.harness.sam.Deployer;
import dev.tandem.harness.sam.policy.Policies;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services of one harness, each with those that it stands on. */
record HarnessServices(
        DynamoDbService dynamoDb,
        Optional<QueueService> queues,
        SqlDatabases databases,
        Policies policies,
        AwsEndpoint endpoint,
        LambdaService functions,
        EventSourceMappings mappings,
        HttpApi httpApi,
        Clients clients,
        HarnessFaults faults,
        CloudWatch cloudWatch,
        Schedules schedules,
        DeployedResources deployed)
        implements AutoCloseable {

    static HarnessServices start(HarnessSettings settings) {
        var dynamoDb = DynamoDbService.in(DynamoDbLocal.shared());
        var queues = QueueService.find();
        var policies = new Policies(Clients.REGION.id(), "000000000000");
        var endpoint = AwsEndpoint.start(settings.port(), guarded(policies, queues, dynamoDb));
        var functions = LambdaService.start(lambdaSettings(settings, endpoint, policies));
        var clients = Clients.of(endpoint.uri(), policies);
        var cloudWatch = new CloudWatch(InstantSource.system());
        queues.ifPresent(_ -> cloudWatch.add(new QueueDepths(clients.sqs())));
        var metrics = new ToldMetrics(cloudWatch);
        functions.listen(metrics);
        var calls = new FunctionCalls(functions, metrics);
        var streamFaults = new StreamFaults(settings.seed());
        var mappings =
                new EventSourceMappings(
                        new MappingEnvironment(
                                calls,
                                clients::streamsOf,
                                new FailureQueues(queues, policies)::of,
                                new SourceQueues(queues, policies, settings.maxEnvironments()),
                                streamFaults,
                                PollingIntervals.defaults(),
                                InstantSource.system()));
        endpoint.add(mappings);
        endpoint.add(functions);
        var httpApi = HttpApi.start(settings.httpApiPort(), List.of(), calls);
        httpApi.listen(new ToldApiMetrics(cloudWatch)::answered);
        dynamoDb.faults().seed(settings.seed());
        var databases = new SqlDatabases();
        return new HarnessServices(
                dynamoDb,
                queues,
                databases,
                policies,
                endpoint,
                functions,
                mappings,
                httpApi,
                clients,
                new HarnessFaults(dynamoDb.faults(), streamFaults, databases, functions),
                cloudWatch,
                new Schedules(
                        functions::send,
                        InstantSource.system(),
                        Clients.REGION.id(),
                        "000000000000"),
                DeployedResources.none());
    }

    private static List<AwsService> guarded(
            Policies policies, Optional<QueueService> queues, DynamoDbService dynamoDb) {
        return Stream.concat(
                        queues.map(policies::guard).stream(),
                        Stream.of(policies.guard(dynamoDb), new StsService()))
                .toList();
    }

    private static LambdaSettings lambdaSettings(
            HarnessSettings settings, AwsEndpoint endpoint, Policies policies) {
        LambdaSettings lambda =
                LambdaSettings.defaults(endpoint::uri)
                        .withMaxEnvironments(settings.maxEnvironments())
                        .withAccountConcurrency(settings.accountConcurrency())
                        .withCredentials(function ->
                                Credentials.of(policies.record(function), "not verified"));
        return settings.logs().map(lambda::withLogs).orElse(lambda);
    }

    /**
     * @throws IllegalStateException without {@code tandem-harness-queues} on the class path
     */
    void requireQueues() {
        var _ = queues.orElseThrow(() -> new IllegalStateException(QueueService.MISSING));
    }

    Deployer deployer() {
        return new Deployer(
                        clients.dynamoDb(),
                        clients.lambda(),
                        queues.map(_ -> clients.sqs()),
                        new ApiRoutes(httpApi),
                        policies::grant,
                        deployed)
                .watchedBy(cloudWatch, schedules);
    }

    @Override
    public void close() {
        schedules.close();
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
