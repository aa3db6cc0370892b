package dev.tandem.harness.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.Notes;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;
import java.util.Map;

class DynamoDbServiceTest {

    private static final String TABLE_ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/notes";

    /** What a rewriting that looks at user data would spoil. */
    private static final String DECOY = "arn:aws:dynamodb:ddblocal:000000000000:table/notes";

    private final DynamoDbLocal engine = DynamoDbLocal.shared();
    private DynamoDbService service;
    private AwsEndpoint endpoint;
    private DynamoDbAccess mia;
    private DynamoDbClient client;
    private DynamoDbStreamsClient streams;
    private Notes notes;

    @BeforeEach
    void start() {
        service = DynamoDbService.in(engine);
        endpoint = AwsEndpoint.start(0, List.of(service));
        mia = new DynamoDbAccess(endpoint.uri(), "MIA");
        client = mia.client();
        streams = mia.streamsClient();
        notes = Notes.in(client);
    }

    @AfterEach
    void close() {
        streams.close();
        client.close();
        endpoint.close();
        service.close();
    }

    @Test
    void everybody_sees_one_database_whatever_their_access_key_and_region() {
        notes.put("a");

        try (DynamoDbClient tom = new DynamoDbAccess(endpoint.uri(), "TOM").client();
                DynamoDbClient far = mia.clientBuilder().region(Region.EU_WEST_1).build();
                DynamoDbClient direct = engine.client(service.accessKey())) {
            assertThat(List.of(tom, far, direct)).allMatch(other -> new Notes(other).has("a"));
        }
    }

    @Test
    void two_services_on_one_engine_have_databases_of_their_own() {
        try (DynamoDbService other = DynamoDbService.in(engine);
                AwsEndpoint elsewhere = AwsEndpoint.start(0, List.of(other));
                DynamoDbClient there = new DynamoDbAccess(elsewhere.uri(), "MIA").client()) {
            assertThat(there.listTables().tableNames()).isEmpty();
        }
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "ARNs of tables and streams name region and account",
            source = "DynamoDB Developer Guide, Resource ARNs")
    @Test
    void arns_of_tables_and_streams_are_those_of_a_real_region() {
        TableDescription table = client.describeTable(it -> it.tableName("notes")).table();

        assertThat(table.tableArn()).isEqualTo(TABLE_ARN);
        assertThat(table.latestStreamArn())
                .isEqualTo(TABLE_ARN + "/stream/" + table.latestStreamLabel());
        assertThat(streams.listStreams(it -> it.tableName("notes")).streams())
                .singleElement()
                .satisfies(it -> assertThat(it.streamArn()).isEqualTo(table.latestStreamArn()));
    }

    @Test
    void a_table_can_be_asked_for_by_its_arn() {
        notes.put("a");

        assertThat(
                        client.getItem(it ->
                                        it.tableName(TABLE_ARN)
                                                .key(Map.of("id", AttributeValue.fromS("a"))))
                                .hasItem())
                .isTrue();
    }

    @Guarantee(
            area = Area.STREAMS,
            aws = "A table's stream is read by LatestStreamArn",
            source = "DynamoDB Developer Guide, Change data capture for DynamoDB Streams",
            differs = "one shard at a time, approximateCreationDateTime to the minute")
    @Test
    void stream_records_are_read_by_the_arn_that_is_shown() {
        notes.put("a");
        notes.put("b");

        List<Record> records = recordsFrom(notes.streamArn());

        assertThat(records)
                .extracting(it -> it.dynamodb().newImage())
                .containsExactly(
                        Map.of("id", AttributeValue.fromS("a")),
                        Map.of("id", AttributeValue.fromS("b")));
        assertThat(records).extracting(Record::awsRegion).containsOnly("us-east-1");
    }

    @Test
    void user_data_that_looks_like_an_arn_of_the_engine_stays_as_it_is() {
        Map<String, AttributeValue> item =
                Map.of(
                        "id", AttributeValue.fromS("a"),
                        "awsRegion", AttributeValue.fromS("ddblocal"),
                        "StreamArn", AttributeValue.fromS(DECOY),
                        "nested",
                                AttributeValue.fromM(
                                        Map.of("TableArn", AttributeValue.fromS(DECOY))),
                        "text", AttributeValue.fromS("\"awsRegion\":\"ddblocal\""));
        client.putItem(it -> it.tableName("notes").item(item));

        assertThat(client.scan(it -> it.tableName("notes")).items()).containsExactly(item);
        assertThat(recordsFrom(notes.streamArn()))
                .extracting(it -> it.dynamodb().newImage())
                .containsExactly(item);
    }

    @Test
    void a_stream_that_does_not_exist_is_named_as_the_client_named_it() {
        String unknown = TABLE_ARN + "/stream/2020-01-01T00:00:00.000";

        assertThatThrownBy(() -> streams.describeStream(it -> it.streamArn(unknown)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(unknown);
    }

    @Test
    void point_in_time_recovery_is_told_as_it_was_set() {
        assertThat(
                        recovery(
                                client.describeContinuousBackups(it -> it.tableName("notes"))
                                        .continuousBackupsDescription()))
                .isEqualTo(PointInTimeRecoveryStatus.DISABLED);

        client.updateContinuousBackups(it ->
                it.tableName("notes")
                        .pointInTimeRecoverySpecification(spec ->
                                spec.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(7)));

        ContinuousBackupsDescription backups =
                client.describeContinuousBackups(it -> it.tableName(TABLE_ARN))
                        .continuousBackupsDescription();
        assertThat(recovery(backups)).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
        assertThat(backups.pointInTimeRecoveryDescription().recoveryPeriodInDays()).isEqualTo(7);
    }

    @Test
    void a_new_table_has_nothing_of_its_predecessor() {
        client.updateContinuousBackups(it ->
                it.tableName("notes")
                        .pointInTimeRecoverySpecification(
                                spec -> spec.pointInTimeRecoveryEnabled(true)));
        client.tagResource(it -> it.resourceArn(TABLE_ARN).tags(tag("team", "tea")));

        client.deleteTable(it -> it.tableName("notes"));
        Notes.in(client);

        assertThat(
                        recovery(
                                client.describeContinuousBackups(it -> it.tableName("notes"))
                                        .continuousBackupsDescription()))
                .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
        assertThat(client.listTagsOfResource(it -> it.resourceArn(TABLE_ARN)).tags()).isEmpty();
    }

    @Test
    void recovery_for_more_than_35_days_is_refused() {
        assertThatThrownBy(() ->
                        client.updateContinuousBackups(it ->
                                it.tableName("notes")
                                        .pointInTimeRecoverySpecification(spec ->
                                                spec.pointInTimeRecoveryEnabled(true)
                                                        .recoveryPeriodInDays(36))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("RecoveryPeriodInDays was 36")
                .hasMessageContaining("1 to 35");
    }

    @Test
    void backups_of_an_unknown_table_are_refused() {
        assertThatThrownBy(() -> client.describeContinuousBackups(it -> it.tableName("other")))
                .isInstanceOf(TableNotFoundException.class)
                .hasMessageContaining("other");
    }

    @Test
    void tags_are_kept() {
        client.tagResource(
                it -> it.resourceArn(TABLE_ARN).tags(tag("team", "tea"), tag("stage", "test")));
        client.untagResource(it -> it.resourceArn(TABLE_ARN).tagKeys("stage"));

        assertThat(client.listTagsOfResource(it -> it.resourceArn(TABLE_ARN)).tags())
                .containsExactly(tag("team", "tea"));
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "A table with deletion protection is not deleted",
            source = "DynamoDB Developer Guide, Using deletion protection")
    @Test
    void a_protected_table_is_not_deleted() {
        client.updateTable(it -> it.tableName("notes").deletionProtectionEnabled(true));

        assertThatThrownBy(() -> client.deleteTable(it -> it.tableName("notes")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("protected against deletion");
    }

    @Test
    void an_operation_that_is_lacking_is_told_with_those_that_are_there() {
        assertThatThrownBy(
                        () -> client.createBackup(it -> it.tableName("notes").backupName("backup")))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorCode())
                                        .isEqualTo("UnknownOperationException"))
                .hasMessageContaining("CreateBackup")
                .hasMessageContaining("TransactWriteItems");
    }

    @Test
    void an_unsigned_request_is_refused_as_aws_refuses_it() {
        assertThat(Http.postJson(endpoint.uri(), "DynamoDB_20120810.ListTables", "{}").body())
                .contains("MissingAuthenticationToken");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        assertThat(
                        Http.postJson(
                                        endpoint.uri(),
                                        "DynamoDB_20120810.DescribeContinuousBackups",
                                        "{")
                                .body())
                .contains("SerializationException");
    }

    private List<Record> recordsFrom(String streamArn) {
        Shard shard =
                streams.describeStream(it -> it.streamArn(streamArn))
                        .streamDescription()
                        .shards()
                        .getFirst();
        String iterator =
                streams.getShardIterator(it ->
                                it.streamArn(streamArn)
                                        .shardId(shard.shardId())
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
        return streams.getRecords(it -> it.shardIterator(iterator)).records();
    }

    private static PointInTimeRecoveryStatus recovery(ContinuousBackupsDescription backups) {
        return backups.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
