package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** For how long an event is put upon a warm state without a look at the one before. */
class TrustedStatesTest {

    private final List<String> calls = new ArrayList<>();
    private final DynamoDbClient client = client();
    private final String id = UUID.randomUUID().toString();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void within_its_time_an_event_is_one_put_and_nothing_is_read() {
        var tallies = tallies(Duration.ofSeconds(30));
        tallies.handle(Command.of(new Open(id)));
        calls.clear();

        now = now.plusSeconds(29);
        tallies.handle(Command.of(new Add(id, 1)));
        now = now.plusSeconds(29);
        tallies.handle(Command.of(new Add(id, 2)));

        assertThat(calls).containsExactly("PutItem", "PutItem");
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(longs = {30, 3_600, -1})
    void later_or_by_a_clock_that_went_back_it_is_looked_at(long seconds) {
        var tallies = tallies(Duration.ofSeconds(30));
        tallies.handle(Command.of(new Open(id)));
        calls.clear();

        now = now.plusSeconds(seconds);
        tallies.handle(Command.of(new Add(id, 1)));

        assertThat(calls).containsExactly("TransactWriteItems");
    }

    @Test
    void without_a_time_each_event_is_looked_at() {
        var tallies = tallies(Duration.ZERO);
        tallies.handle(Command.of(new Open(id)));
        calls.clear();

        tallies.handle(Command.of(new Add(id, 1)));

        assertThat(calls).containsExactly("TransactWriteItems");
    }

    @Test
    void another_writer_s_event_is_seen_all_the_same() {
        var tallies = tallies(Duration.ofSeconds(30));
        var elsewhere = tallies(Duration.ofSeconds(30));
        tallies.handle(Command.of(new Open(id)));
        elsewhere.handle(Command.of(new Add(id, 1)));

        Result result = tallies.handle(Command.of(new Add(id, 2)));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(((Accepted) result).version()).isEqualTo(3);
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_snapshot_that_is_due_goes_with_its_event() {
        var tallies = tallies(Duration.ofSeconds(30));
        tallies.handle(Command.of(new Open(id)));
        for (int n = 2; n <= 4; n++) {
            tallies.handle(Command.of(new Add(id, n)));
        }
        calls.clear();

        tallies.handle(Command.of(new Add(id, 5)));

        assertThat(calls).containsExactly("TransactWriteItems");
        assertThat(factory(Duration.ZERO).store(TallyStores.TALLY).load(id))
                .hasValueSatisfying(loaded -> assertThat(loaded.version()).isEqualTo(5));
    }

    @Test
    void no_longer_than_a_minute_is_taken() {
        AggregateSettings settings = AggregateSettings.DEFAULT;

        assertThatThrownBy(() -> settings.trusting(Duration.ofSeconds(61)))
                .hasMessage("a warm state is trusted for PT1M1S: must be from zero to a minute");
        assertThatThrownBy(() -> settings.trusting(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.trusting(Duration.ofMinutes(1)).trustedFor())
                .isEqualTo(Duration.ofMinutes(1));
    }

    private List<Long> numbers() {
        return factory(Duration.ZERO).eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0).stream()
                .map(StreamEvent::sequenceNumber)
                .toList();
    }

    private CommandHandler<TallyStores.Command, Tally, Event> tallies(Duration trustedFor) {
        var factory = factory(trustedFor);
        new TableCreation(client).create(Tally.TYPE, factory.tables(Tally.TYPE));
        return factory.commandHandler(TallyStores.TALLY);
    }

    private DynamoDbAggregateFactory factory(Duration trustedFor) {
        var kept = new AggregateSettings(StateStrategy.SNAPSHOT, 5, 10).trusting(trustedFor);
        InstantSource clock = () -> now;
        return new DynamoDbAggregateFactory(
                client,
                DynamoDbSettings.defaults().keeping("tally", kept),
                clock.withZone(ZoneOffset.UTC));
    }

    private DynamoDbClient client() {
        var listener =
                new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                            Context.BeforeExecution context, ExecutionAttributes attributes) {
                        calls.add(
                                context.request()
                                        .getClass()
                                        .getSimpleName()
                                        .replaceAll("Request$", ""));
                    }
                };
        return new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), DynamoDbAccess.freshKey())
                .clientBuilder()
                .overrideConfiguration(own -> own.addExecutionInterceptor(listener))
                .build();
    }
}
