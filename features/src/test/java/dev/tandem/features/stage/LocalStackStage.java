package dev.tandem.features.stage;

import cloud.localstack.Localstack;
import cloud.localstack.docker.annotation.LocalstackDockerConfiguration;

import dev.tandem.harness.sam.Deployer;

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
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * LocalStack, at {@code LOCALSTACK_ENDPOINT} or in a container of our own, with the template
 * deployed by the same deployer that the harness has. Functions run in containers there, and reach
 * PostgreSQL by {@code READ_MODEL_URL}; by default the one of {@code localstack/compose.yaml}.
 */
record LocalStackStage(
        LambdaClient lambda,
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams,
        boolean started)
        implements Stage {

    private static final String PREFIX = "features-";
    private static final Path DOCKER = Path.of("/var/run/docker.sock");

    static LocalStackStage start() {
        Optional<String> given = environment("LOCALSTACK_ENDPOINT");
        URI endpoint = URI.create(given.orElseGet(LocalStackStage::startContainer));
        LocalStackStage stage =
                new LocalStackStage(
                        client(endpoint, LambdaClient.builder()),
                        client(endpoint, DynamoDbClient.builder()),
                        client(endpoint, DynamoDbStreamsClient.builder()),
                        given.isEmpty());
        try (SqsClient sqs = client(endpoint, SqsClient.builder())) {
            // this edition of LocalStack has no HTTP API: routes lead nowhere
            new Deployer(stage.dynamoDb, stage.lambda, sqs, (_, _, _) -> {})
                    // functions run in containers, which do not reach this machine
                    .withoutCustomResources()
                    .deploy(
                            dev.tandem.harness.sam.Template.read(Template.FILE),
                            Template.parameters(parameters()));
            Template.migrate(stage.lambda, PREFIX);
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> parameters() {
        return Map.of(
                "Prefix",
                PREFIX,
                "Architecture",
                System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64",
                "DeletionProtection",
                "false",
                "OpenApi",
                "true",
                "ReadModelUrl",
                environment("READ_MODEL_URL").orElse("jdbc:postgresql://postgres:5432/tandem"),
                "ReadModelUser",
                environment("READ_MODEL_USER").orElse("tandem"),
                "ReadModelPassword",
                environment("READ_MODEL_PASSWORD").orElse("tandem"));
    }

    private static String startContainer() {
        if (environment("READ_MODEL_URL").isEmpty()) {
            throw new IllegalArgumentException(
                    "stage localstack starts LocalStack itself, but no PostgreSQL: set"
                        + " READ_MODEL_URL to one that containers reach, or run `docker compose -f"
                        + " localstack/compose.yaml up -d --wait` and set"
                        + " LOCALSTACK_ENDPOINT=http://localhost:4566");
        }
        Localstack.INSTANCE.startup(
                LocalstackDockerConfiguration.builder()
                        .imageTag("4.14.0")
                        .bindMounts(Map.of(DOCKER.toString(), DOCKER.toString()))
                        .environmentVariables(
                                Map.of(
                                        "PROVIDER_OVERRIDE_DYNAMODB", "v2",
                                        "DISABLE_EVENTS", "1",
                                        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60"))
                        .build());
        return Localstack.INSTANCE.getEndpointLambda();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(TIME_TO_ANSWER))
                .build();
    }

    @Override
    public String name() {
        return "localstack";
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Optional<String> unable(String tag) {
        return OnlyTheHarness.unable(tag);
    }

    @Override
    public void close() {
        lambda.close();
        dynamoDb.close();
        streams.close();
        if (started) {
            Localstack.INSTANCE.stop();
        }
    }
}
