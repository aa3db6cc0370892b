package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.store.AggregateStore;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
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

    /** DynamoDB Developer Guide, "Error handling". */
    private static final String DENIED = "AccessDeniedException";

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
        calls.forEach(FirstCalls::make);
    }

    private static void make(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // a function reads what its role allows: what it makes and never asks is loaded by now
            if (!isDenied(e)) {
                throw e;
            }
        }
    }

    private static boolean isDenied(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AwsServiceException refusal
                    && refusal.awsErrorDetails() != null
                    && DENIED.equals(refusal.awsErrorDetails().errorCode())) {
                return true;
            }
        }
        return false;
    }
}
