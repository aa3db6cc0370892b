package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.ResultJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The item that remembers what a command with an id was answered. */
final class CommandRecord {

    static final String KEY = "commandId";

    static final String EXPIRES_AT = "expiresAt";

    private static final ResultJson RESULTS = new ResultJson();

    private CommandRecord() {}

    static Map<String, AttributeValue> item(
            CommandIdentity command, String aggregateId, Result result, Instant expires) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, fromS(command.commandId()));
        item.put("aggregateId", fromS(aggregateId));
        command.fingerprint().ifPresent(fingerprint -> item.put("fingerprint", fromS(fingerprint)));
        item.put("result", fromS(RESULTS.write(result)));
        item.put(EXPIRES_AT, fromN(Long.toString(expires.getEpochSecond())));
        return item;
    }

    /**
     * What the command is answered.
     *
     * @return the result, or that the id was another command's, of which nothing is told
     */
    static Result answer(
            Map<String, AttributeValue> item, CommandIdentity command, String idField) {
        return command.canBe(ItemAttributes.text(item, "fingerprint"))
                ? RESULTS.read(idField, result(item))
                : Problem.CommandIdReused.of(command.commandId());
    }

    /** DynamoDB deletes late what has expired. */
    static boolean hasExpired(Map<String, AttributeValue> item, Instant at) {
        return ItemAttributes.wholeNumber(item, EXPIRES_AT).orElse(Long.MAX_VALUE)
                < at.getEpochSecond();
    }

    private static String result(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, "result")
                .orElseThrow(() ->
                        new CorruptAggregateException(
                                "the record of a command has no text in 'result'"));
    }
}
