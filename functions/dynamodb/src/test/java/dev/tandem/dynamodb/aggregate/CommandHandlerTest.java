package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The handler of core on the real store. */
class CommandHandlerTest {

    private static final DynamoDbAggregateFactory AGGREGATES =
            TallyStores.on(DynamoDbLocal.shared().client());

    private final String id = UUID.randomUUID().toString();
    private final CommandHandler<TallyStores.Command, Tally, Event> handler =
            AGGREGATES.commandHandler(TallyStores.TALLY);

    @Test
    void a_command_on_an_absent_aggregate_is_not_found_even_with_a_version() {
        assertThat(handler.handle(Command.of(new Add(id, 1)))).isInstanceOf(Problem.NotFound.class);
        assertThat(handler.handle(at(3, new Add(id, 1)))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void creating_what_exists_is_a_conflict_with_version_0() {
        handler.handle(Command.of(new Open(id)));

        Result result = handler.handle(Command.of(new Open(id)));

        assertThat(((Problem.Conflict) result).expectedVersion()).isZero();
        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(1);
    }

    @Test
    void of_what_is_not_there_no_version_can_be_loaded() {
        assertThat(handler.handle(at(5, new Open(id))))
                .isEqualTo(
                        new Problem.Conflict(
                                "there is no tally %s, and so no version 5 of it: create it without a version"
                                        .formatted(id),
                                5,
                                0));
    }

    @Test
    void a_stale_version_is_a_conflict_even_where_a_rule_would_refuse() {
        handler.handle(Command.of(new Open(id)));
        handler.handle(Command.of(new Add(id, 1)));

        Result result = handler.handle(at(1, new Add(id, 1000)));

        assertThat(result).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void the_right_version_is_accepted() {
        handler.handle(Command.of(new Open(id)));

        assertThat(((Accepted) handler.handle(at(1, new Add(id, 5)))).version()).isEqualTo(2);
    }

    @Test
    void a_rule_s_refusal_comes_with_its_code() {
        handler.handle(Command.of(new Open(id)));

        assertThat(handler.handle(Command.of(new Add(id, 101))))
                .isEqualTo(new Problem.Rejected("too_much", "101 is over 100"));
    }

    @Test
    void a_command_that_changes_nothing_writes_nothing() {
        handler.handle(Command.of(new Open(id)));

        assertThat(handler.handle(Command.of(new Add(id, 0))))
                .isEqualTo(new Accepted("tallyId", id, 1, List.of()));
        assertThat(events()).hasSize(1);
    }

    @Test
    void without_a_version_a_lost_race_is_decided_again_on_the_new_state() {
        handler.handle(Command.of(new Open(id)));
        var rival = new Rival(2);

        Result result = handler(rival).handle(Command.of(new Add(id, 1)));

        assertThat(((Accepted) result).version()).isEqualTo(4);
        assertThat(rival.decisions).hasValue(3);
        assertThat(events())
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void with_a_version_a_lost_race_is_a_conflict_at_once() {
        handler.handle(Command.of(new Open(id)));
        var rival = new Rival(1);

        Result result = handler(rival).handle(at(1, new Add(id, 1)));

        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(2);
        assertThat(rival.decisions).hasValue(1);
    }

    @Test
    void races_are_run_a_bounded_number_of_times() {
        handler.handle(Command.of(new Open(id)));
        var rival = new Rival(Integer.MAX_VALUE);

        Result result = handler(rival).handle(Command.of(new Add(id, 1)));

        assertThat(((Problem.Unavailable) result).detail()).contains("gave up after 10 tries");
        assertThat(rival.decisions).hasValue(10);
        assertThat(events()).hasSize(11);
    }

    @Test
    void a_repeated_command_gets_the_first_result_where_it_would_be_refused_now() {
        var metadata = new Metadata("open-" + id, null, null, null);
        var open = new Command<>(new Open(id), OptionalLong.empty(), metadata);
        Result first = handler.handle(open);
        handler.handle(Command.of(new Add(id, 1)));

        assertThat(handler.handle(open)).isEqualTo(first);
    }

    @Test
    void a_repeated_command_gets_the_first_result_where_its_version_is_stale_now() {
        handler.handle(Command.of(new Open(id)));
        var metadata = new Metadata("add-" + id, null, null, null);
        var add = new Command<>(new Add(id, 1), OptionalLong.of(1), metadata);
        Result first = handler.handle(add);

        assertThat(handler.handle(add)).isEqualTo(first);
        assertThat(events()).hasSize(2);
    }

    private static Command<TallyStores.Command> at(long version, TallyStores.Command command) {
        return new Command<>(command, OptionalLong.of(version), Metadata.NONE);
    }

    private List<StreamEvent<Event>> events() {
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0);
    }

    private CommandHandler<TallyStores.Command, Tally, Event> handler(Rival rival) {
        return new CommandHandler<>(
                AGGREGATES.store(TallyStores.TALLY),
                rival,
                TallyStores.Command::tallyId,
                new Retry(
                        new RetryPolicy(10, Duration.ZERO, Duration.ZERO),
                        new Random(7),
                        pause -> {}),
                Clock.fixed(TallyStores.NOW, ZoneOffset.UTC));
    }

    /** Somebody else who writes between our reading and our writing, so many times. */
    private final class Rival implements Decider<TallyStores.Command, Tally, Event> {

        private final Decider<TallyStores.Command, Tally, Event> decider = new TallyDecider();
        private final AtomicInteger decisions = new AtomicInteger();
        private final int times;

        Rival(int times) {
            this.times = times;
        }

        @Override
        public Tally initialState() {
            return decider.initialState();
        }

        @Override
        public Decision<Event> decide(TallyStores.Command command, Tally state) {
            if (decisions.getAndIncrement() < times) {
                handler.handle(Command.of(new Add(id, 1)));
            }
            return decider.decide(command, state);
        }

        @Override
        public Tally evolve(Tally state, Event event) {
            return decider.evolve(state, event);
        }
    }
}
