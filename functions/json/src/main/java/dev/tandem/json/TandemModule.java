package dev.tandem.json;

import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;

import tools.jackson.databind.module.SimpleModule;

/** Teaches Jackson to write results, problems (RFC 9457) and query results. */
public final class TandemModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public TandemModule() {
        super("tandem");
        addSerializer(Result.class, new ResultSerializer());
        addSerializer(QueryResult.class, new QueryResultSerializer());
    }
}
