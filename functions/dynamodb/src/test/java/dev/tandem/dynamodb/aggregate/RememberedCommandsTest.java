package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.Violation;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.json.ResultJson;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** What a command with an id is answered when it, or another one with that id, comes again. */
class RememberedCommandsTest {

    private static final DynamoDbClient DYNAMODB = DynamoDbLocal.shared().client();
    private static final DynamoDbAggregateFactory AGGREGATES = TallyStores.on(DYNAMODB);

    private final String id = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final CommandHandler<TallyStores.Command, Tally, Event> handler =
            AGGREGATES.commandHandler(TallyStores.TALLY);

    @Test
    void an_id_that_another_aggregate_s_command_had_is_refused_and_tells_nothing_of_it() {
        open();
        named(new Add(id, 10));

        Result result = named(new Add(other, 10));

        assertReused(result);
        assertThat(version(other)).isEqualTo(1);
    }

    @Test
    void an_id_that_another_command_on_the_aggregate_had_is_refused() {
        open();
        named(new Add(id, 10));

        assertReused(named(new Add(id, 11)));
        assertReused(named(new Open(id)));
        assertThat(version(id)).isEqualTo(2);
    }

    @Test
    void an_id_that_a_refused_command_had_is_refused_to_another_one() {
        open();
        named(new Add(id, 1000));

        assertReused(named(new Add(id, 10)));
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void a_refusal_tells_nothing_of_another_command_either() {
        open();
        named(new Add(id, 10));

        assertReused(named(new Add(id, 1000)));
        assertReused(named(new Add(UUID.randomUUID().toString(), 10)));
        assertReused(named(new Add(id, 0)));
    }

    @Test
    void the_same_command_from_another_version_is_the_same() {
        open();
        Result first = at(1, new Add(id, 10));

        assertThat(at(2, new Add(id, 10))).isEqualTo(first);
        assertThat(named(new Add(id, 10))).isEqualTo(first);
    }

    @Test
    void a_record_without_a_fingerprint_is_answered_as_before() {
        open();
        Result first = named(new Add(id, 10));
        Map<String, AttributeValue> record = new HashMap<>(record());
        assertThat(record.remove("fingerprint")).isNotNull();
        record.remove("aggregateId");
        DYNAMODB.putItem(put -> put.tableName("tally_commands").item(record));

        assertThat(named(new Add(other, 99))).isEqualTo(first);
    }

    @Test
    void a_rejection_is_remembered() {
        open();
        Result first = named(new Add(id, 1000));
        assertThat(first).isInstanceOf(Problem.Rejected.class);

        assertThat(named(new Add(id, 1000))).isEqualTo(first);
        assertThat(json(first)).isEqualTo(text("result"));
    }

    @Test
    void what_was_not_found_is_not_found_again_though_it_is_there_now() {
        Result first = named(new Add(id, 10));
        assertThat(first).isInstanceOf(Problem.NotFound.class);
        open();

        assertThat(named(new Add(id, 10))).isEqualTo(first);
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void a_conflict_is_not_remembered() {
        open();
        assertThat(at(7, new Add(id, 10))).isInstanceOf(Problem.Conflict.class);
        assertThat(named(new Open(id))).isInstanceOf(Problem.Conflict.class);

        assertThat(at(1, new Add(id, 10))).isInstanceOf(Accepted.class);
    }

    @Test
    void a_record_that_has_expired_is_none_though_it_is_still_there() {
        open();
        named(new Add(id, 10));
        expire();
        assertThat(((Accepted) named(new Add(id, 11))).version()).isEqualTo(3);
        expire();
        assertThat(named(new Add(id, 1000))).isInstanceOf(Problem.Rejected.class);
        expire();
        assertThat(((Accepted) named(new Add(id, 0))).version()).isEqualTo(3);
        expire();
        assertThat(named(new Open(id))).isInstanceOf(Problem.Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udbff", "a\udc00b", "", " ", "\udf75\ud83c"})
    void an_id_that_can_t_be_told_from_others_is_refused_by_name(String odd) {
        open();
        Result result =
                handler.handle(
                        new Command<>(
                                new Add(id, 1),
                                OptionalLong.empty(),
                                new Metadata(odd, odd, odd, null)));

        assertThat(((Problem.Invalid) result).violations())
                .extracting(Violation::field)
                .containsExactly("commandId", "correlationId", "causationId");
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void an_aggregate_s_id_with_half_a_character_is_refused_by_name() {
        Result result = handler.handle(Command.of(new Open("a\ud800")));

        assertThat(((Problem.Invalid) result).violations())
                .extracting(Violation::field)
                .containsExactly("tallyId");
    }

    private void open() {
        handler.handle(Command.of(new Open(id)));
        handler.handle(Command.of(new Open(other)));
    }

    private Result named(TallyStores.Command command) {
        return handler.handle(
                new Command<>(
                        command,
                        OptionalLong.empty(),
                        new Metadata("named-" + id, null, null, null)));
    }

    private Result at(long version, TallyStores.Command command) {
        return handler.handle(
                new Command<>(
                        command,
                        OptionalLong.of(version),
                        new Metadata("named-" + id, null, null, null)));
    }

    private void assertReused(Result result) {
        assertThat(json(result))
                .contains(
                        "\"type\":\"urn:tandem:command-id-reused\"",
                        "\"status\":422",
                        "named-" + id)
                .doesNotContain("\"version\"", "tallyId", "tally " + id, "too_much");
    }

    private long version(String tally) {
        return AGGREGATES.store(TallyStores.TALLY).load(tally).orElseThrow().version();
    }

    private void expire() {
        Map<String, AttributeValue> record = new HashMap<>(record());
        long past = TallyStores.NOW.minusSeconds(1).getEpochSecond();
        record.put("expiresAt", fromN(Long.toString(past)));
        DYNAMODB.putItem(put -> put.tableName("tally_commands").item(record));
    }

    private String text(String attribute) {
        return requireNonNull(record().get(attribute)).s();
    }

    private Map<String, AttributeValue> record() {
        return DYNAMODB.getItem(get ->
                        get.tableName("tally_commands")
                                .key(Map.of("commandId", fromS("named-" + id))))
                .item();
    }

    private static String json(Result result) {
        return new ResultJson().write(result);
    }
}
