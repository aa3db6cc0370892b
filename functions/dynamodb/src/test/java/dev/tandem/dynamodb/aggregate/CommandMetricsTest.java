package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.summingInt;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is counted of commands that the real handler carries out on the real store. */
class CommandMetricsTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();
    private static final DynamoDbAggregateFactory AGGREGATES = TallyStores.on(CLIENT);

    private final String id = UUID.randomUUID().toString();
    private final List<JsonNode> lines = new CopyOnWriteArrayList<>();
    private final CommandMetrics metrics =
            new CommandMetrics(
                    new EmbeddedMetrics(
                            line -> lines.add(JsonMapper.shared().readTree(line)),
                            InstantSource.system()));
    private final CommandHandler<TallyStores.Command, Tally, Event> handler =
            TallyStores.withoutTables(CLIENT, AggregateSettings.DEFAULT, metrics)
                    .commandHandler(TallyStores.TALLY);

    @Test
    void commands_are_counted_by_their_result() {
        handler.handle(Command.of(new Add(id, 1)));
        handler.handle(Command.of(new Open(id)));
        handler.handle(Command.of(new Open(id)));
        handler.handle(at(7, new Add(id, 1)));
        handler.handle(Command.of(new Add(id, 101)));
        handler.handle(Command.of(new Add(id, 1)));
        handler.refuse(new Problem.Invalid("no JSON", List.of()), Metadata.NONE);

        assertThat(lines)
                .extracting(line -> line.get("result").stringValue())
                .containsExactly(
                        "not_found",
                        "accepted",
                        "conflict",
                        "conflict",
                        "rejected",
                        "accepted",
                        "invalid");
        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.get("aggregateType").stringValue()).isEqualTo("tally");
                    assertThat(line.get("Commands").intValue()).isEqualTo(1);
                    assertThat(line.get("CommandRetries").intValue()).isZero();
                });
        assertThat(sumOf("Conflicts")).isEqualTo(2);
    }

    @Test
    void a_repeated_command_is_accepted_again_and_no_conflict() {
        var metadata = new Metadata("open-" + id, null, null, null);
        var open = new Command<>(new Open(id), OptionalLong.empty(), metadata);
        handler.handle(open);
        handler.handle(open);

        assertThat(lines)
                .extracting(line -> line.get("result").stringValue())
                .containsExactly("accepted", "accepted");
        assertThat(sumOf("Conflicts")).isZero();
    }

    @Test
    void races_that_retries_settled_are_counted_as_both() {
        handler.handle(Command.of(new Open(id)));
        lines.clear();

        handler(2).handle(Command.of(new Add(id, 1)));

        assertThat(only()).containsEntry("accepted", 1);
        assertThat(sumOf("CommandRetries")).isEqualTo(2);
        assertThat(sumOf("Conflicts")).isEqualTo(2);
    }

    @Test
    void races_that_were_given_up_are_counted_to_the_last() {
        handler.handle(Command.of(new Open(id)));
        lines.clear();

        handler(Integer.MAX_VALUE).handle(Command.of(new Add(id, 1)));

        assertThat(only()).containsEntry("unavailable", 1);
        assertThat(sumOf("CommandRetries")).isEqualTo(3);
        assertThat(sumOf("Conflicts")).isEqualTo(4);
    }

    private Map<String, Integer> only() {
        assertThat(lines).hasSize(1);
        return Map.of(
                lines.getFirst().get("result").stringValue(),
                lines.getFirst().get("Commands").intValue());
    }

    private int sumOf(String metric) {
        return lines.stream().collect(summingInt(line -> line.get(metric).intValue()));
    }

    private static Command<TallyStores.Command> at(long version, TallyStores.Command command) {
        return new Command<>(command, OptionalLong.of(version), Metadata.NONE);
    }

    /** One that somebody else outruns so many times; it gives up after four tries. */
    private CommandHandler<TallyStores.Command, Tally, Event> handler(int outrun) {
        return new CommandHandler<>(
                AGGREGATES.store(TallyStores.TALLY),
                new Outrun(outrun),
                TallyStores.Command::tallyId,
                new Retry(
                        new RetryPolicy(4, Duration.ZERO, Duration.ZERO),
                        new Random(7),
                        pause -> {}),
                Clock.fixed(TallyStores.NOW, ZoneOffset.UTC),
                metrics);
    }

    private final class Outrun implements Decider<TallyStores.Command, Tally, Event> {

        private final Decider<TallyStores.Command, Tally, Event> decider = new TallyDecider();
        private final CommandHandler<TallyStores.Command, Tally, Event> rival =
                AGGREGATES.commandHandler(TallyStores.TALLY);
        private int times;

        Outrun(int times) {
            this.times = times;
        }

        @Override
        public Tally initialState() {
            return decider.initialState();
        }

        @Override
        public Decision<Event> decide(TallyStores.Command command, Tally state) {
            if (times > 0) {
                times--;
                rival.handle(Command.of(new Add(id, 1)));
            }
            return decider.decide(command, state);
        }

        @Override
        public Tally evolve(Tally state, Event event) {
            return decider.evolve(state, event);
        }
    }
}
