package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** For how long a command with an id is known. */
class CommandWindowTest {

    private static final DynamoDbClient DYNAMODB = DynamoDbLocal.shared().client();
    private static final DynamoDbAggregateFactory AGGREGATES = TallyStores.on(DYNAMODB);

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        handle(AGGREGATES, new Command<>(new Open(id), OptionalLong.empty(), Metadata.NONE));
    }

    @Test
    void a_command_that_comes_again_after_a_redeployment_gets_its_first_result() {
        Result first = handle(AGGREGATES, add());

        DynamoDbAggregateFactory redeployed =
                TallyStores.withoutTables(DYNAMODB, AggregateSettings.DEFAULT);

        assertThat(handle(redeployed, add())).isEqualTo(first);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void its_record_expires_with_the_window() {
        handle(AGGREGATES, add());

        long end = TallyStores.NOW.plus(Duration.ofDays(7)).getEpochSecond();
        assertThat(record()).containsEntry("expiresAt", fromN(Long.toString(end)));
        assertThat(
                        DYNAMODB.describeTimeToLive(table -> table.tableName("tally_commands"))
                                .timeToLiveDescription()
                                .attributeName())
                .isEqualTo("expiresAt");
    }

    @Test
    void when_the_record_is_gone_the_id_may_name_another_command() {
        handle(AGGREGATES, add());
        DYNAMODB.deleteItem(delete -> delete.tableName("tally_commands").key(key()));

        assertThat(((Accepted) handle(AGGREGATES, add())).version()).isEqualTo(3);
    }

    private Command<TallyStores.Command> add() {
        return new Command<>(
                new Add(id, 5), OptionalLong.empty(), new Metadata("add-" + id, null, null, null));
    }

    private static Result handle(
            DynamoDbAggregateFactory aggregates, Command<TallyStores.Command> command) {
        return aggregates.commandHandler(TallyStores.TALLY).handle(command);
    }

    private long version() {
        return AGGREGATES.store(TallyStores.TALLY).load(id).orElseThrow().version();
    }

    private Map<String, AttributeValue> record() {
        return DYNAMODB.getItem(get -> get.tableName("tally_commands").key(key())).item();
    }

    private Map<String, AttributeValue> key() {
        return Map.of("commandId", fromS("add-" + id));
    }
}
