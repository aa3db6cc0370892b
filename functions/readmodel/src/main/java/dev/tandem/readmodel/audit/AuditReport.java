package dev.tandem.readmodel.audit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an audit found.
 *
 * @param examined how many aggregates
 * @param wrong how many things are wrong, after what was repaired
 * @param findings the first {@value #SHOWN} of these
 * @param repaired how many aggregates were repaired
 * @param caughtUp how many aggregates lacked events that they have now
 * @param outdatedStates how many states were made by other code, or can't be read: each is folded
 *     anew, and written with its aggregate's next command
 * @param lagEvents events that the rows lacked when they were looked at, over all aggregates
 * @param lagSeconds how old the oldest of them is
 * @param next to be given to the next call as {@code after}, if this one came to the end of its
 *     time; null if all were examined
 * @param progress how far this call is with the events, if it ended among them; else null
 */
public record AuditReport(
        long examined,
        long wrong,
        List<Finding> findings,
        long repaired,
        long caughtUp,
        long outdatedStates,
        long lagEvents,
        long lagSeconds,
        @Nullable String next,
        @Nullable AuditProgress progress) {

    /** How many findings are shown. */
    public static final int SHOWN = 100;

    static final AuditReport NOTHING = new AuditReport(0, 0, List.of(), 0, 0, 0, 0, 0, null, null);

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** Of two parts of an audit. */
    AuditReport plus(AuditReport part) {
        return new AuditReport(
                examined + part.examined,
                wrong + part.wrong,
                Stream.concat(findings.stream(), part.findings.stream()).limit(SHOWN).toList(),
                repaired + part.repaired,
                caughtUp + part.caughtUp,
                outdatedStates + part.outdatedStates,
                lagEvents + part.lagEvents,
                Math.max(lagSeconds, part.lagSeconds),
                part.next,
                part.progress);
    }
}
