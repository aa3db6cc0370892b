package dev.tandem.readmodel.definition;

import dev.tandem.readmodel.internal.OnFirstUse;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.function.Supplier;

/**
 * A client that is made when it is first asked. Spring's brings fifty converters along, for which a
 * cold start would wait: as long as nothing fails, no batch asks one.
 */
record LaterJdbcClient(Supplier<JdbcClient> source) implements JdbcClient {

    static JdbcClient of(Supplier<JdbcClient> source) {
        return new LaterJdbcClient(new OnFirstUse<>(source));
    }

    @Override
    public StatementSpec sql(String sql) {
        return source.get().sql(sql);
    }
}
