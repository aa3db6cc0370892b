package dev.tandem.proofs;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.proofs.Step.Engine;
import dev.tandem.proofs.face.LocalQueues;

import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Both sides of the cart, as seen from a process that dies at a given step: from then on, none of
 * its calls and statements reaches an engine, and PostgreSQL loses its connections, until it is
 * revived. Its steps are told.
 */
final class MortalProcess implements AutoCloseable {

    /** How long a pool takes a connection for alive that was used. */
    private static final String UNTESTED = "com.zaxxer.hikari.aliveBypassWindowMs";

    /** More than a process that does not know that it is dead tries. */
    private static final int ALL = 500;

    /** Of those that HikariCP takes: the dead wait for connections that they don't get. */
    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final FaultyDynamoDb dynamoDb =
            FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
    private final LocalQueues queues = new LocalQueues();

    /** What happens at a call does not depend on the service. */
    private final FaultyDynamoDb sqs = FaultyDynamoDb.inFrontOf(queues.uri());

    private final FaultyPostgres postgres = FaultyPostgres.inFrontOf(LocalPostgres.shared());
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());
    private final DynamoDbClient client = client(dynamoDb, DynamoDbClient.builder());
    private final SqsClient sqsClient = client(sqs, SqsClient.builder());
    private final BothSides sides;

    MortalProcess() {
        // a connection that is tested before it is used would have statements of its own
        System.setProperty(UNTESTED, "3600000");
        String url = LocalPostgres.shared().createDatabase();
        sides =
                new BothSides(
                        client,
                        url.replaceFirst(":\\d+/", ":" + postgres.port() + "/"),
                        // Flyway needs two at once; none is opened but for who wants one
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "spring.datasource.hikari.minimum-idle=0",
                        "logging.level.root=off");
    }

    BothSides sides() {
        return sides;
    }

    /** The queues, for who does not die. */
    LocalQueues queues() {
        return queues;
    }

    /** The process' own client of them. */
    SqsClient sqs() {
        return sqsClient;
    }

    /** What is done, step by step, when nothing happens. */
    List<Step> stepsOf(Runnable work) {
        revive();
        listen();
        work.run();
        postgres.reset();
        return List.copyOf(steps);
    }

    /**
     * Does the work up to the step.
     *
     * @param carriedOut whether the process dies after the engine did what it was told, before it
     *     answers
     * @return what was done, that step included
     */
    List<Step> dieAt(Step step, boolean carriedOut, Runnable work) {
        revive();
        listen();
        switch (step.engine()) {
            case DYNAMODB -> dieAt(dynamoDb, step, carriedOut);
            case SQS -> dieAt(sqs, step, carriedOut);
            case POSTGRESQL -> {
                if (carriedOut) {
                    postgres.afterStatement(step.number(), this::die);
                } else {
                    postgres.beforeStatement(step.number(), this::die);
                }
            }
        }
        try {
            patience(SHORTEST);
            work.run();
        } catch (SQLException | RuntimeException e) {
            // nobody is there to see it
        }
        List<Step> done = List.copyOf(steps);
        revive();
        return done;
    }

    private void dieAt(FaultyDynamoDb service, Step step, boolean carriedOut) {
        if (carriedOut) {
            service.afterCall(Optional.empty(), step.number(), this::die);
        } else {
            service.beforeCall(Optional.empty(), step.number(), this::die);
        }
    }

    @Override
    public void close() {
        // pools of others have to find their dead connections
        System.clearProperty(UNTESTED);
        sides.close();
        client.close();
        sqsClient.close();
        postgres.close();
        dynamoDb.close();
        sqs.close();
        queues.close();
    }

    private void die() {
        for (int n = 1; n <= ALL; n++) {
            dynamoDb.beforeCall(Optional.empty(), n, () -> {});
            sqs.beforeCall(Optional.empty(), n, () -> {});
            postgres.beforeStatement(n, () -> {});
        }
        postgres.cutConnections();
    }

    private void revive() {
        dynamoDb.reset();
        sqs.reset();
        postgres.reset();
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(this::hasFreshConnection);
        steps.clear();
    }

    private boolean hasFreshConnection() throws SQLException {
        patience(Duration.ofSeconds(10));
        pool().getHikariPoolMXBean().softEvictConnections();
        return sides.jdbc().queryForObject("SELECT 1", Integer.class) != null;
    }

    /** How long the process waits for a connection. */
    private void patience(Duration time) throws SQLException {
        pool().getHikariConfigMXBean().setConnectionTimeout(time.toMillis());
    }

    private HikariDataSource pool() throws SQLException {
        DataSource pool = sides.bean(new ParameterizedTypeReference<>() {});
        return pool.unwrap(HikariDataSource.class);
    }

    private void listen() {
        postgres.reset();
        postgres.listen(sql -> tell(Engine.POSTGRESQL, sql.strip().replaceAll("\\s+", " ")));
    }

    private void tell(Engine engine, String text) {
        synchronized (steps) {
            int number = 1 + (int) steps.stream().filter(step -> step.engine() == engine).count();
            steps.add(new Step(engine, number, text));
        }
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            FaultyDynamoDb service, B builder) {
        return builder.httpClientBuilder(UnprobedHttpClient.builder())
                .overrideConfiguration(calls ->
                        calls.retryStrategy(DefaultRetryStrategy.doNotRetry())
                                .addExecutionInterceptor(new Calls()))
                .endpointOverride(service.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        UUID.randomUUID().toString().replace("-", ""), "secret")))
                .build();
    }

    private final class Calls implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            String text =
                    switch (context.request()) {
                        case GetItemRequest get -> "GetItem " + name(get.tableName());
                        case QueryRequest query -> "Query " + name(query.tableName());
                        case TransactWriteItemsRequest write ->
                                write.transactItems().stream()
                                        .map(item -> name(item.put().tableName()))
                                        .collect(
                                                Collectors.joining(
                                                        ", ", "TransactWriteItems ", ""));
                        case SendMessageRequest send -> "SendMessage " + queue(send.queueUrl());
                        case SendMessageBatchRequest send ->
                                "SendMessageBatch " + queue(send.queueUrl());
                        case DeleteMessageBatchRequest delete ->
                                "DeleteMessageBatch " + queue(delete.queueUrl());
                        case SdkRequest other -> other.getClass().getSimpleName();
                    };
            tell(context.request() instanceof SqsRequest ? Engine.SQS : Engine.DYNAMODB, text);
        }

        private static String name(String table) {
            return table.substring(table.indexOf('_') + 1);
        }

        private static String queue(String url) {
            return url.substring(url.lastIndexOf('-') + 1);
        }
    }
}
