package dev.tandem.harness;

import dev.tandem.harness.aws.fault.DynamoDbFaults;
import dev.tandem.harness.aws.lambda.LambdaService;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.sam.policy.Policies;

import java.util.Optional;

/** All that may go wrong, by switch, while functions run. */
public final class HarnessFaults {

    private final DynamoDbFaults dynamoDb;
    private final StreamFaults streams;
    private final SqlDatabases databases;
    private final LambdaService lambda;

    HarnessFaults(
            DynamoDbFaults dynamoDb,
            StreamFaults streams,
            SqlDatabases databases,
            LambdaService lambda) {
        this.dynamoDb = dynamoDb;
        this.streams = streams;
        this.databases = databases;
        this.lambda = lambda;
    }

    /** Of the store. */
    public DynamoDbFaults dynamoDb() {
        return dynamoDb;
    }

    /** Of all streams that event source mappings read, and of the batches of queues. */
    public StreamFaults streams() {
        return streams;
    }

    /** Of connections to PostgreSQL by {@link Harness#jdbcUrl}. */
    public FaultyPostgres postgres() {
        return databases.faulty();
    }

    /** Ends PostgreSQL, and with it all connections. */
    public void stopPostgres() {
        LocalPostgres.shared().stop();
    }

    /** Starts PostgreSQL again on what it has kept. */
    public void startPostgres() {
        LocalPostgres.shared().startAgain();
    }

    /**
     * Kills a function at its n-th call to DynamoDB from now on, before the call has any effect.
     *
     * @param n from 1 for the next call
     */
    public PlannedKill killBeforeCall(String function, int n) {
        PlannedKill kill = new PlannedKill(lambda, function);
        dynamoDb.beforeCall(Optional.of(Policies.accessKey(function)), n, kill::happen);
        return kill;
    }

    /**
     * Kills a function after its n-th call to DynamoDB from now on: the call has had its effect,
     * and its answer does not arrive.
     *
     * @param n from 1 for the next call
     */
    public PlannedKill killAfterCall(String function, int n) {
        PlannedKill kill = new PlannedKill(lambda, function);
        dynamoDb.afterCall(Optional.of(Policies.accessKey(function)), n, kill::happen);
        return kill;
    }

    /**
     * Kills a function at the n-th SQL statement that reaches PostgreSQL from now on, before it is
     * carried out. BEGIN and COMMIT are statements too.
     *
     * @param n from 1 for the next statement, whoever sends it
     */
    public PlannedKill killBeforeStatement(String function, int n) {
        PlannedKill kill = new PlannedKill(lambda, function);
        databases.faulty().beforeStatement(n, kill::happen);
        return kill;
    }

    /**
     * Kills a function at the next SQL statement that begins so, before it is carried out: at the
     * same one, whatever else comes to be sent before it.
     *
     * @param beginning of the statement's text as it is sent, such as {@code INSERT INTO
     *     cart_item}; case counts, and it does not matter who sends it
     */
    public PlannedKill killBeforeStatement(String function, String beginning) {
        PlannedKill kill = new PlannedKill(lambda, function);
        databases.faulty().beforeStatement(beginning, kill::happen);
        return kill;
    }

    /**
     * Kills a function after the n-th SQL statement that reaches PostgreSQL from now on.
     *
     * @param n from 1 for the next statement, whoever sends it
     */
    public PlannedKill killAfterStatement(String function, int n) {
        PlannedKill kill = new PlannedKill(lambda, function);
        databases.faulty().afterStatement(n, kill::happen);
        return kill;
    }

    /** Kills a function after the next COMMIT, before it hears of it. */
    public PlannedKill killAfterCommit(String function) {
        PlannedKill kill = new PlannedKill(lambda, function);
        databases.faulty().afterCommit(kill::happen);
        return kill;
    }

    /** No more faults; PostgreSQL runs again. */
    public void reset() {
        dynamoDb.reset();
        streams.reset();
        databases.reset();
    }

    /** What is needed to repeat a run, and what has struck. */
    @Override
    public String toString() {
        return "%s; %s".formatted(dynamoDb, streams);
    }
}
