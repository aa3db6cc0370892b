package dev.tandem.harness;

import dev.tandem.harness.sam.policy.Policies;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SDK clients of the endpoint, for those who may do everything. */
record Clients(
        URI endpoint,
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams,
        LambdaClient lambda,
        SqsClient sqs,
        Map<String, DynamoDbStreamsClient> readers)
        implements AutoCloseable {

    static final Region REGION = Region.US_EAST_1;

    private static final String OPERATOR = "operator";
    // Lambda lets a function run for fifteen minutes
    private static final Duration LONGEST_CALL = Duration.ofMinutes(16);

    static Clients of(URI endpoint) {
        return new Clients(
                endpoint,
                client(endpoint, DynamoDbClient.builder()),
                client(endpoint, DynamoDbStreamsClient.builder()),
                // the hash of a zip of 30 MB takes long, and nobody would look at the signature
                of(endpoint, AnonymousCredentialsProvider.create(), LambdaClient.builder()),
                client(endpoint, SqsClient.builder()),
                new ConcurrentHashMap<>());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            URI endpoint, B builder) {
        return as(OPERATOR, endpoint, builder);
    }

    /** A client that reads streams with the rights of a function of a template. */
    DynamoDbStreamsClient streamsOf(String functionArn) {
        String function = functionArn.substring(functionArn.lastIndexOf(':') + 1);
        return readers.computeIfAbsent(
                Policies.accessKey(function),
                key -> as(key, endpoint, DynamoDbStreamsClient.builder()));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C as(
            String accessKey, URI endpoint, B builder) {
        return of(
                endpoint,
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKey, "not verified")),
                builder);
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(
            URI endpoint, AwsCredentialsProvider credentials, B builder) {
        return builder.endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
                .build();
    }

    @Override
    public void close() {
        dynamoDb.close();
        streams.close();
        lambda.close();
        sqs.close();
        readers.values().forEach(DynamoDbStreamsClient::close);
    }
}
