package dev.tandem.readmodel.failure;

import static dev.tandem.core.failure.FaultReason.CONSTRAINT_VIOLATED;
import static dev.tandem.core.failure.FaultReason.PROJECTION_FAILED;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.FaultReason;

import org.springframework.dao.DataIntegrityViolationException;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** What the database, or JSON, has against a row: that is its aggregate's fault. */
final class RefusedRow {

    private RefusedRow() {}

    /** What else the database says of a statement is {@link Ours}; empty where nothing refused. */
    static Optional<Failure> failure(RuntimeException thrown) {
        return Causes.first(SQLException.class, thrown)
                .map(refused -> ofStatement(refused, thrown))
                .or(() ->
                        Causes.first(DataIntegrityViolationException.class, thrown)
                                .map(_ -> fault(CONSTRAINT_VIOLATED, thrown)))
                .or(() ->
                        Causes.first(JacksonException.class, thrown)
                                .map(_ -> fault(PROJECTION_FAILED, thrown)));
    }

    private static Failure ofStatement(SQLException refused, RuntimeException thrown) {
        return SqlStateClass.isOfTheRow(refused.getSQLState())
                ? fault(CONSTRAINT_VIOLATED, thrown)
                : new Ours(FailureText.of(thrown), thrown);
    }

    private static Failure fault(FaultReason reason, RuntimeException thrown) {
        return new Fault(OptionalLong.empty(), reason, FailureText.of(thrown));
    }
}
