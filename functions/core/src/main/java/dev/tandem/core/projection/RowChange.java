package dev.tandem.core.projection;

/**
 * What is to be made of a row: children and sums move by the difference.
 *
 * @param read as it was locked
 * @param now as it has to be
 */
public record RowChange<R>(Row<R> read, Row<R> now) {

    public String aggregateId() {
        return read.aggregateId();
    }

    /** Whether the read model does not have it so far. */
    public boolean isNew() {
        return !read.isThere() && !now.isGone();
    }

    /** Whether the read model is not to have it any more. */
    public boolean isRemoval() {
        return read.isThere() && (now.isGone() || now.lastSequenceNumber() == 0);
    }

    /** Whether it has one before and after. */
    public boolean isUpdate() {
        return read.isThere() && !isRemoval();
    }

    /** Whether there is anything to save: an event that changes no value moves the number. */
    public boolean isChange() {
        return read.lastSequenceNumber() != now.lastSequenceNumber()
                || read.isGone() != now.isGone()
                || !read.value().equals(now.value());
    }
}
