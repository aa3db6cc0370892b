package dev.tandem.readmodel.update;

import dev.tandem.core.store.StoreUnavailableException;

import org.springframework.dao.ConcurrencyFailureException;

import java.sql.SQLException;
import java.util.Set;

/** Tells a failure that lies in an aggregate's events from one of everything around them. */
public final class AggregateFault {

    /**
     * PostgreSQL, appendix A: cardinality, data, integrity constraint, a view's check option,
     * limits of the program, and what a trigger raised.
     */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23", "44", "54", "P0");

    private AggregateFault() {}

    /**
     * Whether the same events would fail again, however well everything else does: a poison event,
     * and not a database or an event log out of reach, a right or a table that is missing, or
     * another updater that was faster.
     */
    public static boolean isBehind(Throwable thrown) {
        if (Causes.first(ConcurrencyFailureException.class, thrown).isPresent()
                || Causes.first(LogOutOfReachException.class, thrown).isPresent()
                || Causes.first(StoreUnavailableException.class, thrown).isPresent()
                || Outage.isBehind(thrown)) {
            return false;
        }
        return Causes.first(SQLException.class, thrown)
                .map(SQLException::getSQLState)
                .map(state -> state.length() > 1 && OF_THE_ROW.contains(state.substring(0, 2)))
                .orElse(true);
    }
}
