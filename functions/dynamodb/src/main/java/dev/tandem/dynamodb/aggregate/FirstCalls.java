package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the first calls to DynamoDB would be, made before a snapshot: classes are loaded, tables and
 * credentials reached. Reads are of an id that no aggregate has; a write is made ready and not
 * sent.
 *
 * @param client reaches DynamoDB
 * @param calls those of each store and each log that was made
 */
record FirstCalls(DynamoDbClient client, List<Runnable> calls) {

    /** Any id will do; one that is read is found by it in AWS's own logs. */
    private static final String RESERVED = "tandem-priming";

    static FirstCalls of(DynamoDbClient client) {
        return new FirstCalls(client, new CopyOnWriteArrayList<>());
    }

    <S, E> AggregateStore<S, E> of(AggregateStore<S, E> store) {
        calls.add(() -> store.load(RESERVED));
        calls.add(() -> UnsentWrite.to(client));
        return store;
    }

    <E> EventLog<E> of(EventLog<E> log) {
        calls.add(() -> log.readAfter(RESERVED, 0));
        return log;
    }

    void make() {
        calls.forEach(Runnable::run);
    }
}
