package dev.tandem.lambda;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * A client that is made when it is first called: to make one takes a good part of a cold start, and
 * a read model reads events only where some are missing.
 */
final class OnDemand {

    private OnDemand() {}

    static DynamoDbClient client(Supplier<DynamoDbClient> source) {
        Supplier<DynamoDbClient> client = new MadeOnce<>(source);
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
}
