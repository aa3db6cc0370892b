package dev.tandem.bench.readside;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import javax.sql.DataSource;

/**
 * The floor of a batch with gaps: parse, lock, ask for what each cart lacks, fold, write, commit.
 * All of it is in memory, and one question that fails fails the batch.
 *
 * @param missing asks
 */
record HealingByHand(DataSource database, MissingEvents missing) {

    private static final UnnestWriting WRITING = new UnnestWriting();

    void apply(byte[] json) throws SQLException, InterruptedException, ExecutionException {
        Map<String, List<ReadRecord>> batch = new TreeMap<>();
        for (ReadRecord event : ReadRecord.of(json)) {
            batch.computeIfAbsent(event.cartId(), _ -> new ArrayList<>()).add(event);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, FoldedCart> carts = HandWritten.lock(connection, batch.keySet());
            batch.keySet().forEach(id -> carts.computeIfAbsent(id, _ -> new FoldedCart()));
            fold(batch, carts);
            WRITING.write(connection, List.copyOf(carts.values()));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void fold(Map<String, List<ReadRecord>> batch, Map<String, FoldedCart> carts)
            throws InterruptedException, ExecutionException {
        Map<String, Long> lacking = new HashMap<>();
        batch.forEach((id, events) -> {
            events.sort(Comparator.comparingLong(ReadRecord::number));
            FoldedCart cart = carts.getOrDefault(id, new FoldedCart());
            events.forEach(cart::fold);
            if (cart.last < events.getLast().number()) {
                lacking.put(id, cart.last);
            }
        });
        for (Map.Entry<String, MissingEvents.Reading> read : missing.begin(lacking).entrySet()) {
            FoldedCart cart = carts.getOrDefault(read.getKey(), new FoldedCart());
            read.getValue().events().forEach(cart::fold);
        }
    }

    static ReadRecord event(Map<String, AttributeValue> item) {
        return new ReadRecord(
                text(item, "cartId"),
                Long.parseLong(item.getOrDefault("sequenceNumber", AttributeValue.fromN("0")).n()),
                text(item, "eventType"),
                text(item, "body"),
                Instant.parse(text(item, "createdAt")).atOffset(ZoneOffset.UTC));
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, AttributeValue.fromS("")).s();
    }
}
