package dev.tandem.readmodel.sentence;

import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Function;

import javax.sql.DataSource;

/** Transactions that begin with a round trip, as those of read models do. */
final class TripTemplate extends TransactionTemplate implements TripTransactions {

    private static final long serialVersionUID = 1L;

    private final transient JdbcTemplate jdbc;

    TripTemplate(DataSource database) {
        super(new JdbcTransactionManager(database));
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public <T> T begin(Function<RoundTrip, T> work) {
        return Objects.requireNonNull(this.<T>execute(_ -> work.apply(new RoundTrip(jdbc))));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
