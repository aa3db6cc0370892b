package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events of another deployment, whose tables have another prefix. */
class ForeignEventsTest {

    private final DynamoDbClient client =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));
    private final DynamoDbAggregateFactory theirs =
            factory(TallyStores.settings(AggregateSettings.DEFAULT).withTablePrefix("theirs-"));
    private final DynamoDbAggregateFactory ours =
            factory(
                    TallyStores.settings(AggregateSettings.DEFAULT)
                            .withEventTable("tally", "theirs-tally_events")
                            .withTablePrefix("ours-"));

    private DynamoDbAggregateFactory factory(DynamoDbSettings settings) {
        return new DynamoDbAggregateFactory(client, settings, Clock.systemUTC());
    }

    @BeforeEach
    void they_have_decided() {
        new TableCreation(client).create(Tally.TYPE, theirs.tables(Tally.TYPE));
        var handler = theirs.commandHandler(TallyStores.TALLY);
        handler.handle(Command.of(new Open("t1")));
        handler.handle(Command.of(new Add("t1", 5)));
    }

    @Test
    void their_events_are_read_from_the_table_that_is_named() {
        EventHistory<Tally.Event> history = ours.history(Tally.TYPE, Tally.EVENTS);

        assertThat(history.log().readAfter("t1", 0))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L);
        assertThat(history.ids().page(new Segment(0, 1), null).aggregateIds())
                .containsExactly("t1");
        assertThat(history.histories().page(new Segment(0, 1), null).histories())
                .extracting(each -> each.aggregateId())
                .containsExactly("t1");
    }

    @Test
    void a_stream_of_a_table_of_another_prefix_is_refused_at_its_first_record() {
        List<StreamEvent<Tally.Event>> handled = new ArrayList<>();
        var function =
                ours.streamFunction(
                        Tally.TYPE,
                        Tally.EVENTS,
                        batch -> {
                            handled.addAll(batch);
                            return Map.of();
                        });

        assertThat(function.apply(record("ours-tally_events")).getBatchItemFailures()).hasSize(1);
        assertThat(handled).isEmpty();
        assertThat(function.apply(record("theirs-tally_events")).getBatchItemFailures()).isEmpty();
        assertThat(handled).hasSize(1);
    }

    private static byte[] record(String table) {
        return """
        {"Records": [{"eventName": "INSERT", "eventSource": "aws:dynamodb",
         "eventSourceARN": "arn:aws:dynamodb:eu-west-1:1:table/%s/stream/2026-11-27T00:00:00.000",
         "dynamodb": {
          "Keys": {"tallyId": {"S": "t1"}, "sequenceNumber": {"N": "1"}},
          "NewImage": {"tallyId": {"S": "t1"}, "sequenceNumber": {"N": "1"},
           "eventType": {"S": "tally_opened"}, "eventVersion": {"N": "1"},
           "body": {"S": "{\\"owner\\":\\"Mia\\"}"},
           "createdAt": {"S": "2026-11-23T10:15:30Z"}},
          "SequenceNumber": "100"}}]}
        """
                .formatted(table)
                .getBytes(StandardCharsets.UTF_8);
    }
}
