package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;
import dev.tandem.harness.aws.endpoint.Engine;
import dev.tandem.harness.aws.fault.DynamoDbFaults;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * DynamoDB and DynamoDB Streams: what comes is passed on to DynamoDB Local, and its answer back,
 * byte for byte, but for this:
 *
 * <ul>
 *   <li>Everybody sees one database, whatever their access key and region.
 *   <li>ARNs, and the region in stream records, are of us-east-1 instead of {@code ddblocal}. User
 *       data is not looked at.
 *   <li>Point-in-time recovery and tags, which DynamoDB Local lacks, are kept and told as they were
 *       set. There are no backups behind it.
 *   <li>{@link #faults()} strike, if switched on.
 * </ul>
 *
 * <p>DynamoDB Local itself keeps the deletion protection of tables, and takes a table's ARN for its
 * name, of whatever region.
 */
public final class DynamoDbService implements AwsService, AutoCloseable {

    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";

    private final Engine engine;
    private final String accessKey;
    private final DynamoDbFaults faults = new DynamoDbFaults();
    private final AwsHandler answers;

    /**
     * @param endpoint of DynamoDB Local
     * @param accessKey names the database there that all clients see; letters and digits only
     */
    public DynamoDbService(URI endpoint, String accessKey) {
        engine = Engine.at(endpoint);
        this.accessKey = accessKey;
        answers =
                faults.of(
                        TableSettings.inFrontOf(
                                new ConsistentArns(new OneDatabase(engine, accessKey))));
    }

    /** A new database in that engine. */
    public static DynamoDbService in(DynamoDbLocal engine) {
        return new DynamoDbService(engine.endpoint(), DynamoDbAccess.freshKey());
    }

    /** The switches of its faults. */
    public DynamoDbFaults faults() {
        return faults;
    }

    /** Names its database in DynamoDB Local, for those who go there directly. */
    public String accessKey() {
        return accessKey;
    }

    @Override
    public String name() {
        return "DynamoDB";
    }

    @Override
    public List<String> healthNames() {
        return List.of("dynamodb", "dynamodbstreams");
    }

    @Override
    public List<String> operations() {
        return Stream.concat(EngineOperations.NAMES.stream(), TableSettings.OPERATIONS.stream())
                .sorted()
                .toList();
    }

    @Override
    public boolean isAddressed(AwsRequest request) {
        return request.target().startsWith(TABLES) || request.target().startsWith(STREAMS);
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        return answers.answer(request);
    }

    @Override
    public void close() {
        engine.close();
    }
}
