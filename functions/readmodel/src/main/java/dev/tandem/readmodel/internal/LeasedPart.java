package dev.tandem.readmodel.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A part of shared work that a call has claimed. A call that was slow may have lost it to another
 * one without knowing: so each transaction that writes of it asks first, and until the end of such
 * a transaction nobody claims it.
 */
public final class LeasedPart {

    private final SharedWork work;
    private final int number;
    private volatile boolean isLost;

    LeasedPart(SharedWork work, int number) {
        this.work = work;
        this.number = number;
    }

    /** From 0; {@link SharedWork#END} is the end. */
    public int number() {
        return number;
    }

    /**
     * Holds it until the end of the transaction under way.
     *
     * @throws LostPartException if another call has claimed it
     */
    public void hold() {
        if (!isLost) {
            isLost =
                    work.sql(
                                    """
                                    SELECT p.part FROM shared_work_part p
                                     WHERE p.work = :work AND p.part = :part AND p.claimed_by = :call AND %s FOR SHARE OF p
                                    """)
                            .param("part", number)
                            .query((row, _) -> row.getInt(1))
                            .optional()
                            .isEmpty();
        }
        checkNotLost();
    }

    /**
     * Asks nobody.
     *
     * @throws LostPartException if it was found before that another call has claimed it
     */
    public void checkNotLost() {
        if (isLost) {
            throw new LostPartException(number);
        }
    }

    /** It was found by other means that another call has claimed it. */
    public void lost() {
        isLost = true;
        checkNotLost();
    }

    /** The same transactions, which fail once another call has claimed it. */
    public TransactionOperations within(TransactionOperations transactions) {
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return transactions.execute(status -> {
                    hold();
                    return action.doInTransaction(status);
                });
            }
        };
    }
}
