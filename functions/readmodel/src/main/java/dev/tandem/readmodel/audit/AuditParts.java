package dev.tandem.readmodel.audit;

import dev.tandem.core.result.QueryResult;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * The parts of an audit that a call makes one after the other, which have all the same request but
 * for where they begin.
 */
final class AuditParts<S, E, R> implements AutoCloseable {

    private final Function<AuditRequest, AuditOfAll<S, E, R>> begin;
    private @Nullable AuditOfAll<S, E, R> open;

    /**
     * @param begin the first one
     */
    AuditParts(Function<AuditRequest, AuditOfAll<S, E, R>> begin) {
        this.begin = begin;
    }

    QueryResult<AuditReport> next(AuditRequest part) {
        AuditOfAll<S, E, R> audit = open == null ? begin.apply(part) : open;
        open = audit;
        return audit.run(part);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
