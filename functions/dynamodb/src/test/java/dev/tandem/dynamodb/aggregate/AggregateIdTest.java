package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

/**
 * One rule for the ids of all aggregates, where an aggregate begins; any key is one that is there.
 */
class AggregateIdTest {

    private static final DynamoDbAggregateFactory FACTORY =
            TallyStores.on(DynamoDbLocal.shared().client());

    private static final CommandHandler<TallyStores.Command, Tally, Event> TALLIES =
            FACTORY.commandHandler(TallyStores.TALLY);

    @ParameterizedTest
    @ValueSource(strings = {"mia@example.org", "a b", "ü", "a/b", "\0"})
    void an_aggregate_begins_with_no_id_outside_the_rule(String id) {
        var answer = (Problem.Invalid) TALLIES.handle(Command.of(new Open(id)));

        assertThat(answer.violations())
                .containsExactly(
                        new Violation("tallyId", "is '" + id + "': " + AggregateType.ID_RULE));
        assertThat(FACTORY.store(TallyStores.TALLY).load(id)).isEmpty();
        assertThat(TALLIES.handle(Command.of(new Add(id, 1)))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void an_id_of_the_longest_that_may_begin_begins() {
        String id = "x".repeat(128);

        assertThat(TALLIES.handle(Command.of(new Open(id)))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2049, 3000, 100_000})
    void an_id_that_can_be_no_key_is_an_answer_whatever_is_asked(int length) {
        String id = "x".repeat(length);

        for (TallyStores.Command command : List.of(new Open(id), new Add(id, 1))) {
            var answer = (Problem.Invalid) TALLIES.handle(Command.of(command));

            assertThat(answer.violations())
                    .containsExactly(
                            new Violation(
                                    "tallyId",
                                    "has " + length + " bytes: must have 1 to 2048, as UTF-8"));
        }
    }

    @Test
    void an_aggregate_that_another_writer_began_goes_on_under_its_id() {
        String id = "tom@example.org";
        FACTORY.store(TallyStores.TALLY)
                .write(
                        new Change<>(
                                id,
                                0,
                                TallyStores.NOW,
                                new Tally("Tom", BigDecimal.ZERO, List.of()),
                                List.of(new Opened("Tom")),
                                TallyStores.NOW,
                                Metadata.NONE));

        assertThat(TALLIES.handle(Command.of(new Add(id, 1)))).isInstanceOf(Accepted.class);
    }
}
