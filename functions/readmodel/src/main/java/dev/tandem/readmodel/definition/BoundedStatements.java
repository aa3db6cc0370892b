package dev.tandem.readmodel.definition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Statements of which each has a transaction of its own where none is under way, so that it is
 * bounded too, and sees what ours see: alone it would have the isolation that the database has by
 * default, and fail as a serializable one does beside its like.
 */
record BoundedStatements(JdbcOperations jdbc, TransactionOperations transactions)
        implements InvocationHandler {

    static JdbcOperations of(JdbcOperations jdbc, TransactionOperations transactions) {
        return (JdbcOperations)
                Proxy.newProxyInstance(
                        JdbcOperations.class.getClassLoader(),
                        new Class<?>[] {JdbcOperations.class},
                        new BoundedStatements(jdbc, transactions));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return call(method, arguments);
        }
        return transactions.<@Nullable Object>execute(_ -> call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) {
        return arguments == null
                ? ReflectionUtils.invokeMethod(method, jdbc)
                : ReflectionUtils.invokeMethod(method, jdbc, arguments);
    }
}
