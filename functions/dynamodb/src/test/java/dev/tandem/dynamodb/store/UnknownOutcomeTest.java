package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.json.ResultJson;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** That nothing was written is said only where it is known. */
class UnknownOutcomeTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final FaultyDynamoDb FAULTS = STORES.faults();
    private static final DynamoDbAggregateFactory AGGREGATES = TallyStores.on(STORES.client());

    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void noFaults() {
        FAULTS.reset();
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_whose_answer_was_lost_is_not_denied_when_the_table_is_throttled_then(
            StateStrategy strategy) {
        open(strategy);
        FAULTS.commitThenCutConnection(written(strategy), 1);
        FAULTS.throttle(written(strategy), 1000);

        Result result = handle(strategy, Command.of(new Add(id, 10)));

        assertThat(json(result))
                .contains(
                        "\"outcome\":\"unknown\"", "may or may not be applied", "read tally " + id)
                .doesNotContain("retryAfter", "nothing was written");
        assertThat(events()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_was_answered_with_a_server_error_is_not_denied_when_throttled_then(
            StateStrategy strategy) {
        open(strategy);
        FAULTS.internalError(written(strategy), 1);
        FAULTS.throttle(written(strategy), 1000);

        Result result = handle(strategy, Command.of(new Add(id, 10)));

        assertThat(json(result)).contains("\"outcome\":\"unknown\"");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_throttled_each_time_was_not_written(StateStrategy strategy) {
        open(strategy);
        FAULTS.throttle(written(strategy), 1000);

        Result result = handle(strategy, Command.of(new Add(id, 10)));

        assertThat(json(result))
                .contains("\"outcome\":\"not_written\"", "nothing was written", "\"retryAfter\":1");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void what_met_other_transactions_each_time_was_not_written() {
        open(StateStrategy.CURRENT_STATE);
        FAULTS.transactionConflict(1000);

        Result result = handle(StateStrategy.CURRENT_STATE, Command.of(new Add(id, 10)));

        assertThat(json(result)).contains("\"outcome\":\"not_written\"", "\"retryAfter\":1");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void with_an_id_the_command_s_record_tells_what_the_lost_answer_was() {
        open(StateStrategy.CURRENT_STATE);
        FAULTS.commitThenCutConnection(1);
        FAULTS.throttle("TransactWriteItems", 1000);

        Result result = handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void where_the_record_can_t_be_read_either_the_outcome_is_unknown_and_the_id_asks_again() {
        open(StateStrategy.CURRENT_STATE);
        FAULTS.beforeCall(
                Optional.empty(),
                2,
                () -> {
                    FAULTS.commitThenCutConnection(1000);
                    FAULTS.throttle("GetItem", 1000);
                });

        Result result = handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));

        assertThat(json(result))
                .contains(
                        "\"outcome\":\"unknown\"",
                        "may or may not be applied",
                        "the same commandId",
                        "\"retryAfter\":1");
        assertThat(events()).isEqualTo(2);
        assertThat(handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10))))
                .isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_command_that_comes_again_while_nothing_can_be_read_is_not_denied() {
        open(StateStrategy.CURRENT_STATE);
        handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));
        FAULTS.throttle("GetItem", 1000);

        Result result = handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));

        assertThat(json(result)).contains("\"outcome\":\"unknown\"", "\"retryAfter\":1");
    }

    @Test
    void a_command_that_comes_again_while_the_table_is_throttled_gets_its_first_result() {
        open(StateStrategy.CURRENT_STATE);
        Result first = handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));
        FAULTS.throttle("TransactWriteItems", 1000);

        assertThat(handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)))).isEqualTo(first);
    }

    @Test
    void a_refusal_that_can_t_look_at_its_record_does_not_say_that_nothing_was_written() {
        open(StateStrategy.CURRENT_STATE);
        handle(StateStrategy.CURRENT_STATE, named(new Add(id, 10)));
        FAULTS.beforeCall(
                Optional.empty(),
                2,
                () -> {
                    FAULTS.throttle("TransactWriteItems", 1000);
                    FAULTS.throttle("GetItem", 1000);
                });

        Result result = handle(StateStrategy.CURRENT_STATE, named(new Add(id, 1000)));

        assertThat(json(result)).contains("\"outcome\":\"unknown\"", "\"retryAfter\":1");
    }

    @Test
    void what_could_not_even_be_read_was_not_written() {
        open(StateStrategy.CURRENT_STATE);
        FAULTS.throttle("GetItem", 1000);

        Result result = handle(StateStrategy.CURRENT_STATE, Command.of(new Add(id, 10)));

        assertThat(json(result)).contains("\"outcome\":\"not_written\"", "\"retryAfter\":1");
    }

    private static String written(StateStrategy strategy) {
        return strategy == StateStrategy.SNAPSHOT ? "PutItem" : "TransactWriteItems";
    }

    private void open(StateStrategy strategy) {
        assertThat(handle(strategy, Command.of(new Open(id)))).isInstanceOf(Accepted.class);
    }

    private static Result handle(StateStrategy strategy, Command<TallyStores.Command> command) {
        return TallyStores.withoutTables(STORES.client(), new AggregateSettings(strategy, 20, 0))
                .commandHandler(TallyStores.TALLY)
                .handle(command);
    }

    private Command<TallyStores.Command> named(TallyStores.Command command) {
        return new Command<>(
                command, OptionalLong.empty(), new Metadata("named-" + id, null, null, null));
    }

    private static String json(Result result) {
        return new ResultJson().write(result);
    }

    private int events() {
        FAULTS.reset();
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0).size();
    }
}
