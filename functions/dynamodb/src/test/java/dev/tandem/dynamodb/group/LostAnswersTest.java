package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.FaultyStores;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a group is told when DynamoDB does not answer, or is busy. */
class LostAnswersTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final FaultyDynamoDb FAULTS = STORES.faults();
    private static final String TRANSACTION = "TransactWriteItems";

    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void noFaults() {
        FAULTS.reset();
    }

    private Groups opened(AggregateSettings settings) {
        var groups = new Groups(STORES.client(), settings);
        groups.one(new Open(id));
        return groups;
    }

    /** The first sending is carried out and not answered, and nothing after it gets through. */
    private static void loseAll() {
        FAULTS.commitThenCutConnection(1);
        FAULTS.throttle(TRANSACTION, 1000);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_group_whose_answer_is_lost_is_sent_again_as_it_was_and_written_once(
            AggregateSettings settings) {
        Groups groups = opened(settings);
        FAULTS.commitThenCutConnection(1);
        FAULTS.transactionConflict(2);

        List<Result> results =
                groups.all(
                        plain(new Add(id, 1)),
                        named("n" + id, new Add(id, 2)),
                        plain(new Add(id, 3)));

        assertThat(results).allMatch(Accepted.class::isInstance);
        assertThat(groups.events(id)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void all_sendings_of_a_group_have_one_token_and_the_same_items(AggregateSettings settings) {
        opened(settings);
        var writes = new SentWrites();
        try (var client = writes.client(FAULTS.endpoint())) {
            var groups = new Groups(client, settings);
            groups.one(new Open(id));
            writes.clear();
            FAULTS.transactionConflict(3);

            groups.all(plain(new Add(id, 1)), named("n" + id, new Add(id, 2)));
        }

        assertThat(writes.sent()).hasSize(4);
        assertThat(writes.sent())
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .containsOnly(writes.sent().getFirst().clientRequestToken());
        assertThat(writes.sent())
                .extracting(TransactWriteItemsRequest::transactItems)
                .containsOnly(writes.sent().getFirst().transactItems());
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void one_record_proves_the_whole_group(AggregateSettings settings) {
        Groups groups = opened(settings);
        loseAll();

        List<Result> results =
                groups.all(
                        plain(new Add(id, 1)),
                        named("n" + id, new Add(id, 2)),
                        plain(new Add(id, 3)));

        assertThat(results).allMatch(Accepted.class::isInstance);
        FAULTS.reset();
        assertThat(groups.events(id)).hasSize(4);
        assertThat(groups.all(plain(new Add(id, 4)))).allMatch(Accepted.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void without_a_record_an_event_proves_it(AggregateSettings settings) {
        Groups groups = opened(settings);
        loseAll();

        List<Result> results = groups.all(plain(new Add(id, 1)), plain(new Add(id, 2)));

        assertThat(results).allMatch(Accepted.class::isInstance);
        FAULTS.reset();
        assertThat(groups.events(id)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void where_nothing_can_be_read_each_is_told_that_it_is_not_known(AggregateSettings settings) {
        Groups groups = opened(settings);
        FAULTS.beforeCall(
                Optional.empty(),
                reads(settings) + 1,
                () -> {
                    FAULTS.throttle("GetItem", 1000);
                    FAULTS.throttle("Query", 1000);
                    FAULTS.commitThenCutConnection(1000);
                });

        List<Result> results = groups.all(plain(new Add(id, 1)), named("n" + id, new Add(id, 2)));

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(((Problem.Unavailable) result).outcome())
                                .isEqualTo(WriteOutcome.UNKNOWN));
        assertThat(((Problem.Unavailable) results.get(0)).detail())
                .contains("it was applied if event 2 is this command's");
        assertThat(((Problem.Unavailable) results.get(1)).detail())
                .contains("send it again with the same commandId");
        FAULTS.reset();
        assertThat(groups.all(named("n" + id, new Add(id, 2))))
                .allMatch(Accepted.class::isInstance);
        assertThat(groups.events(id)).hasSize(3);
    }

    private static int reads(AggregateSettings settings) {
        return settings.warmStates() > 0 ? 0 : settings.equals(Groups.CURRENT) ? 1 : 2;
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void what_was_throttled_each_time_was_not_written_and_nobody_is_told_what_would_follow_from_it(
            AggregateSettings settings) {
        var groups = new Groups(STORES.client(), settings);
        FAULTS.throttle(TRANSACTION, 10_000);

        List<Result> results =
                groups.all(
                        plain(new Open(id)),
                        plain(new Open(id)),
                        plain(new Add(id, 500)),
                        plain(new Add(id, 0)));

        assertThat(results.subList(0, 2))
                .allSatisfy(result ->
                        assertThat(((Problem.Unavailable) result).outcome())
                                .isEqualTo(WriteOutcome.NOT_WRITTEN));
        assertThat(results.subList(2, 4))
                .as("there is no tally that could refuse, or be as it should")
                .allMatch(Problem.NotFound.class::isInstance);
        FAULTS.reset();
        assertThat(groups.events(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_record_of_an_earlier_time_proves_nothing_of_the_others(AggregateSettings settings) {
        Groups groups = opened(settings);
        Groups other = new Groups(STORES.client(), Groups.CURRENT);
        groups.one(new Add(id, 1));
        Result first = other.all(named("n" + id, new Add(id, 2)), plain(new Add(id, 4))).getFirst();
        FAULTS.afterCall(
                Optional.empty(), reads(settings) + 1, () -> FAULTS.throttle(TRANSACTION, 30));

        List<Result> results = groups.all(named("n" + id, new Add(id, 2)), plain(new Add(id, 3)));

        FAULTS.reset();
        boolean isWritten = results.get(1) instanceof Accepted;
        assertThat(results.getFirst()).isEqualTo(first);
        assertThat(groups.events(id)).hasSize(isWritten ? 5 : 4);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo(isWritten ? "10" : "7");
    }
}
