package dev.tandem.lambda;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * A client that is made when it is first called: to make one takes a good part of a cold start, and
 * a read model reads events only where some are missing.
 */
final class OnDemand {

    private final Supplier<DynamoDbClient> source;
    private @Nullable DynamoDbClient made;

    private OnDemand(Supplier<DynamoDbClient> source) {
        this.source = source;
    }

    static DynamoDbClient client(Supplier<DynamoDbClient> source) {
        OnDemand client = new OnDemand(source);
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            try {
                                return method.invoke(client.get(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private synchronized DynamoDbClient get() {
        if (made == null) {
            made = source.get();
        }
        return made;
    }
}
