package dev.tandem.readmodel.audit;

import dev.tandem.core.store.StatePage;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.internal.LeasedPart;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * The last part of a shared audit: of the states and the rows that no call has met beside their
 * events it asks whether they have any.
 *
 * @param transactions on the database of the notes
 * @param finished is told when it came to its end how many things are wrong
 */
record SharedAuditEnd<S, E, R>(
        PartNotes notes,
        PageAudit<S, E, R> audit,
        CallDeadline deadline,
        TransactionOperations transactions,
        LongConsumer finished) {

    private static final int PAGE = 5_000;

    /** Where it begins: all events were gone through. */
    private static final AuditPosition BEGIN = new AuditPosition(AuditWalk.STATES, null);

    /**
     * To its end, or that of the time.
     *
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has claimed it
     */
    void goThrough(LeasedPart part) {
        Optional<Coverage> coverage = Optional.of(coverage());
        AuditPages pages = new AuditPages(audit.single().audited());
        PartNote note = notes.of(part);
        do {
            AuditPosition at = position(note);
            StatePage page = pages.at(at, coverage);
            AuditTotals totals = new AuditTotals();
            totals.add(audit.withoutEvents(at.walk(), page.aggregateIds()));
            AuditReport found = totals.report(null, null);
            Optional<AuditPosition> next = at.behind(page.next());
            PartNote reached =
                    note.plus(found, 0, List.of())
                            .at(next.map(AuditPosition::token).orElse(null), next.isEmpty());
            note(part, reached);
            reached.newsSince(note).forEach(AuditRuns::log);
            note = reached;
        } while (!note.isFinished() && !deadline.isOver());
    }

    /** Its end is noted once it is told: a call that dies between leaves that to the next one. */
    private void note(LeasedPart part, PartNote reached) {
        transactions.executeWithoutResult(_ -> {
            notes.reached(part, reached, List.of());
            if (reached.isFinished()) {
                notes.work().forgetMet();
                finished.accept(wrong());
            }
        });
    }

    private long wrong() {
        return notes.all().stream().mapToLong(note -> note.found().wrong()).sum();
    }

    private static AuditPosition position(PartNote note) {
        return note.position() == null ? BEGIN : AuditPosition.of(note.position());
    }

    private Coverage coverage() {
        UnmetStates unmet = new UnmetStates();
        IdBalance balance = new IdBalance();
        for (PartNote part : notes.all()) {
            part.unmetStates().forEach(unmet::add);
            notes.work().met(part.number(), balance::subtractHash);
        }
        addRows(balance);
        return new Coverage(unmet, balance, true);
    }

    private void addRows(IdBalance balance) {
        Predicate<String> isSampled = audit.single().request()::isSampled;
        String after = "";
        List<String> ids;
        do {
            ids = audit.single().audited().rows().ids(after, PAGE);
            ids.stream().filter(isSampled).forEach(balance::add);
            after = ids.isEmpty() ? after : ids.getLast();
        } while (ids.size() == PAGE);
    }
}
