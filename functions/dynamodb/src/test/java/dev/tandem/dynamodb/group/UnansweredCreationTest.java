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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.UUID;

/** A group that begins an aggregate, and nobody says what came of it. */
class UnansweredCreationTest {

    private final String id = UUID.randomUUID().toString();
    private final SentWrites writes = new SentWrites();
    private final DynamoDbClient client = writes.client();

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void an_aggregate_that_somebody_else_has_begun_is_a_conflict(AggregateSettings settings) {
        var groups = new Groups(client, settings);
        writes.loseNext(() -> new Groups(client, settings).one(new Open(id)));

        List<Result> results = groups.all(plain(new Open(id)), plain(new Add(id, 1)));

        assertThat(results.getFirst()).isEqualTo(Problem.Conflict.of("tally", id, 0, 1));
        assertThat(((Accepted) results.getLast()).version()).isEqualTo(2);
        assertThat(groups.state(id).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void where_nothing_is_there_nobody_knows(AggregateSettings settings) {
        var groups = new Groups(client, settings);
        writes.loseNext(() -> {});

        List<Result> results = groups.all(plain(new Open(id)), named("n" + id, new Add(id, 1)));

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(((Problem.Unavailable) result).outcome())
                                .isEqualTo(WriteOutcome.UNKNOWN));
        assertThat(groups.events(id)).isEmpty();
    }
}
