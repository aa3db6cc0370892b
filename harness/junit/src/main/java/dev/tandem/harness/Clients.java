package dev.tandem.harness;

import dev.tandem.harness.sam.policy.Policies;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SDK clients of the endpoint, for those who may do everything. */
record Clients(
        ClientFactory factory,
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams,
        LambdaClient lambda,
        SqsClient sqs,
        Policies policies,
        Map<String, DynamoDbStreamsClient> readers)
        implements AutoCloseable {

    static final Region REGION = Region.US_EAST_1;

    private static final String OPERATOR = "operator";

    static Clients of(URI endpoint, Policies policies) {
        ClientFactory clients = new ClientFactory(endpoint, REGION);
        return new Clients(
                clients,
                clients.signing(OPERATOR, DynamoDbClient.builder()),
                clients.signing(OPERATOR, DynamoDbStreamsClient.builder()),
                // the hash of a zip of 30 MB takes long, and nobody would look at the signature
                clients.unsigned(LambdaClient.builder()),
                clients.signing(OPERATOR, SqsClient.builder()),
                policies,
                new ConcurrentHashMap<>());
    }

    /** A client that reads streams with the rights of a function of a template. */
    DynamoDbStreamsClient streamsOf(String functionArn) {
        return readers.computeIfAbsent(
                policies.record(name(functionArn)),
                key -> factory.signing(key, DynamoDbStreamsClient.builder()));
    }

    /** Of a function; in its ARN an alias may follow. */
    static String name(String functionArn) {
        return functionArn.split(":", -1)[6];
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
