package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.table.ItemAttributes;
import dev.tandem.json.ResultJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** The item that remembers what a command with an id was answered. */
final class CommandRecord {

    private static final ResultJson RESULTS = new ResultJson();

    private CommandRecord() {}

    static Map<String, AttributeValue> item(String commandId, Accepted accepted, Instant expires) {
        return Map.of(
                "commandId", fromS(commandId),
                "result", fromS(RESULTS.write(accepted)),
                "expiresAt", fromN(Long.toString(expires.getEpochSecond())));
    }

    static String resultIn(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, "result")
                .orElseThrow(() ->
                        new CorruptAggregateException(
                                "the record of a command has no text in 'result'"));
    }

    static Accepted read(String idField, String result) {
        return RESULTS.readAccepted(idField, result);
    }
}
