package dev.tandem.dynamodb.group;

import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.dynamodb.store.WriteUnits;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The transactions that are sent, each time anew, and what they cost. */
final class SentWrites implements ExecutionInterceptor {

    private final List<TransactWriteItemsRequest> sent = new CopyOnWriteArrayList<>();
    private final String poison;
    private final AtomicReference<@Nullable Runnable> instead = new AtomicReference<>();
    private volatile boolean areRecordsAway;

    SentWrites() {
        this("");
    }

    /**
     * @param poison a text that DynamoDB does not take in any item; none if empty
     */
    SentWrites(String poison) {
        this.poison = poison;
    }

    /** A client of a database of its own, whose writes are these. */
    DynamoDbClient client() {
        return client(DynamoDbLocal.shared().endpoint());
    }

    /** The same, of what is there. */
    DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UnprobedHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(DynamoDbAccess.freshKey(), "secret")))
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(this))
                .build();
    }

    List<TransactWriteItemsRequest> sent() {
        return sent;
    }

    /** What they cost by AWS's rule. */
    int units() {
        return sent.stream().mapToInt(WriteUnits::of).sum();
    }

    /** How many items each has. */
    List<Integer> sizes() {
        return sent.stream().map(request -> request.transactItems().size()).toList();
    }

    void clear() {
        sent.clear();
    }

    /** From now on no command's record can be read. */
    void loseRecords() {
        areRecordsAway = true;
    }

    /** The next transaction gets nowhere, and nobody says so; this is done in its place. */
    void loseNext(Runnable meanwhile) {
        instead.set(meanwhile);
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest request) {
            sent.add(request);
            Runnable meanwhile = instead.getAndSet(null);
            if (meanwhile != null) {
                meanwhile.run();
                throw SdkClientException.create("no answer");
            }
        }
        if (areRecordsAway
                && context.request() instanceof GetItemRequest get
                && get.tableName().endsWith("_commands")) {
            throw SdkClientException.create("there is no way there");
        }
        if (!poison.isEmpty() && context.request().toString().contains(poison)) {
            throw DynamoDbException.builder()
                    .message("One or more parameter values are not valid")
                    .statusCode(400)
                    .awsErrorDetails(
                            AwsErrorDetails.builder()
                                    .errorCode("ValidationException")
                                    .errorMessage("not valid")
                                    .build())
                    .build();
        }
    }
}
