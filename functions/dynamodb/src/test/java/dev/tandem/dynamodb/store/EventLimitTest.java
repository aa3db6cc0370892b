package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** How many events a command may cause: what docs/reference/limits.md says. */
class EventLimitTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({"CURRENT_STATE,, 99", "CURRENT_STATE, a-command, 98", "SNAPSHOT,, 99"})
    void as_many_events_as_fit_are_taken_and_one_more_is_refused(
            StateStrategy strategy, @Nullable String command, int most) {
        AggregateStore<Tally, Event> store =
                TallyStores.on(CLIENT, new AggregateSettings(strategy, 20, 0))
                        .store(TallyStores.TALLY);
        store.write(change(0, List.of(new Opened("Mia")), null));

        Result refused = store.write(change(1, additions(most + 1), command));

        assertThat(refused).isInstanceOf(Problem.Rejected.class);
        assertThat(((Problem.Rejected) refused).code()).isEqualTo("too_many_events");
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(1);
        assertThat(store.write(change(1, additions(most), command))).isInstanceOf(Accepted.class);
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(1L + most);
    }

    private static List<Event> additions(int count) {
        return Collections.nCopies(count, new AmountAdded(BigDecimal.ONE, "one of many"));
    }

    private Change<Tally, Event> change(
            long expectedVersion, List<Event> events, @Nullable String command) {
        return new Change<>(
                id,
                expectedVersion,
                TallyStores.NOW,
                new Tally("Mia", BigDecimal.ZERO, List.of()),
                events,
                TallyStores.NOW,
                new Metadata(command == null ? null : command + id, null, null, null));
    }
}
