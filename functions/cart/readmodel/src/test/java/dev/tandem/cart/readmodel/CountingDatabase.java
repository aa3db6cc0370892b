package dev.tandem.cart.readmodel;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Counts how often a statement is executed; a batch of one statement counts once. */
final class CountingDatabase extends DelegatingDataSource {

    private final AtomicInteger executions = new AtomicInteger();

    CountingDatabase(DataSource database) {
        super(database);
    }

    /** The executions since it was asked last. */
    int executions() {
        return executions.getAndSet(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(Connection.class, super.getConnection());
    }

    private <T> T counting(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            executions.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof PreparedStatement statement
                    ? counting(PreparedStatement.class, statement)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
